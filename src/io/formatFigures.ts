import type { Figure } from "../generate/Figure";

const basisTexts = {
  statistic: "published",
  derived: "derived from published figures and assumptions",
  assumption: "assumption",
} as const;

/** Key figures of a generated instance as lines for a reader, each beside the figure it is calibrated to; the sources follow, numbered. */
export function formatFigures(figures: Figure[]): string[] {
  const width = Math.max(0, ...figures.map((figure) => figure.label.length));
  const sources = [...new Set(figures.flatMap((figure) => (figure.source === null ? [] : [figure.source])))];
  const rows = figures.map((figure) => {
    const value = formatValue(figure.value, figure.unit).padStart(8);
    return `${figure.label.padEnd(width)}${value}  ${formatReference(figure, sources)}`;
  });
  return [...rows, ...sources.map((source, i) => `[${i + 1}] ${source}`)];
}

function formatReference(figure: Figure, sources: string[]): string {
  if (figure.reference === null) return "nothing to compare with";
  const source = figure.source === null ? "" : ` [${sources.indexOf(figure.source) + 1}]`;
  return `${formatValue(figure.reference, figure.unit)} ${basisTexts[figure.basis]}${source}`;
}

function formatValue(value: number | null, unit: Figure["unit"]): string {
  if (value === null) return "none";
  return unit === "share" ? `${(value * 100).toFixed(0)} %` : value.toFixed(1);
}
