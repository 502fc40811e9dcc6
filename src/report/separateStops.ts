/** A numbered stop on a map: its middle, and half its width and height with the room around it. */
export interface Stop {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}

const ROUNDS = 60;

/**
 * Moves stops that cover each other apart, each pair along the direction in which it overlaps least, until none do or nothing more can be done.
 *
 * @param side of the square that holds them all afterwards
 */
export function separateStops(stops: readonly Stop[], side: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let j = 1; j < stops.length; j++) for (let i = 0; i < j; i++) moved = separate(stops[i], stops[j]) || moved;
    for (const stop of stops) {
      stop.x = Math.min(Math.max(stop.x, stop.halfWidth), side - stop.halfWidth);
      stop.y = Math.min(Math.max(stop.y, stop.halfHeight), side - stop.halfHeight);
    }
    if (!moved) return;
  }
}

function separate(a: Stop, b: Stop): boolean {
  const across = a.halfWidth + b.halfWidth - Math.abs(a.x - b.x);
  const down = a.halfHeight + b.halfHeight - Math.abs(a.y - b.y);
  if (across <= 0.05 || down <= 0.05) return false;
  if (across < down) {
    const push = a.x <= b.x ? across / 2 : -across / 2;
    a.x -= push;
    b.x += push;
  } else {
    const push = a.y <= b.y ? down / 2 : -down / 2;
    a.y -= push;
    b.y += push;
  }
  return true;
}
