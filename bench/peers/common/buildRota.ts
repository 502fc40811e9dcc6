import type { Compact } from "./Compact";
import { Rota } from "./Rota";

const BAND_MINUTES = 30;
/** Share of a band of presence that is taken up by travel and waiting. */
const OVERHEAD = 0.25;

/**
 * A rota by greedy covering: again and again the shift that covers most of the work still uncovered per paid minute, until nobody may
 * take another. Work is spread evenly over the time from a visit's earliest start to its latest end.
 *
 * @param random breaks ties and near-ties; returns 0 to 1
 */
export function buildRota(compact: Compact, random: () => number): Rota {
  const rota = new Rota(compact);
  const band = BAND_MINUTES * compact.ticksPerMinute;
  const need = new Map<number, number>();
  for (const { carers, earliest, latest, length } of compact.visits) {
    const from = Math.floor(earliest / band);
    const to = Math.floor((latest + length - 1) / band);
    const each = (carers * length) / (1 - OVERHEAD) / (to - from + 1);
    for (let b = from; b <= to; b++) need.set(b, (need.get(b) ?? 0) + each);
  }
  const bandsOf = ({ end, start }: { start: number; end: number }) => {
    const bands: number[] = [];
    for (let b = Math.floor(start / band); b * band < end; b++) bands.push(b);
    return bands;
  };
  const cover = (worker: number, option: number) => {
    let gain = 0;
    for (const b of bandsOf(compact.workers[worker].options[option]))
      gain += Math.min(band, Math.max(0, need.get(b) ?? 0));
    return gain;
  };
  const take = (worker: number, option: number) => {
    for (const b of bandsOf(compact.workers[worker].options[option])) need.set(b, (need.get(b) ?? 0) - band);
  };
  rota.chosen.forEach((own, worker) => {
    for (const option of own) take(worker, option);
  });
  for (;;) {
    let best: { worker: number; option: number; value: number } | null = null;
    compact.workers.forEach(({ options }, worker) => {
      options.forEach((option, index) => {
        // full shifts first: short ones fill what is left of the hours
        const value = (cover(worker, index) / option.paid) * Math.sqrt(option.paid) * (1 + 0.1 * random());
        if (value > (best?.value ?? 0) && rota.mayAdd(worker, index)) best = { worker, option: index, value };
      });
    });
    if (best === null) return rota;
    const { option, worker } = best as { worker: number; option: number };
    rota.add(worker, option);
    take(worker, option);
  }
}
