import type { IndexResult } from "./openIndex";

/** An index as lines for a reader: every term with figure, anchors, points, weight, what it adds, and source; the sum last. */
export function formatIndex({ name, terms, value }: IndexResult): string[] {
  const sum = terms.reduce((total, { weight }) => total + weight, 0);
  const number = (figure: number | null) => (figure === null ? "-" : String(Number(figure.toFixed(2))));
  return [
    ...terms.map(
      ({ actual, best, covered, figure, measure, part, points, source, total, weight, worst }) =>
        `${measure}.${figure} ${number(actual)} (${worst} = 0, ${best} = 100; ${covered} of ${total}): ` +
        `${number(points)} points x ${weight}/${sum} = ${number(part)} [${source}]`,
    ),
    `${name}: ${value === null ? "none, since a term has no figure" : `${number(value)} of 100`}`,
  ];
}
