import type { Instance } from "../model/Instance";

/** Groups of recipient indices that no border may part: who share a home, a visit, or visits with a gap prescribed between them. */
export function households({ dependencies, recipients, visits }: Instance): number[][] {
  const root = recipients.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (root[at] !== at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  };
  const join = (a: number, b: number) => {
    const [one, other] = [find(a), find(b)];
    root[Math.max(one, other)] = Math.min(one, other);
  };
  const atHome = new Map<number, number>();
  for (const { index, location } of recipients) {
    const first = atHome.get(location);
    if (first === undefined) atHome.set(location, index);
    else join(first, index);
  }
  for (const visit of visits) for (const other of visit.recipients) join(visit.recipients[0], other);
  for (const { first, second } of dependencies) join(visits[first].recipients[0], visits[second].recipients[0]);
  const groups = new Map<number, number[]>();
  for (const { index } of recipients) {
    const key = find(index);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return [...groups.values()];
}
