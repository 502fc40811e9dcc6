import type { Figure } from "../generate/Figure";

const basisTexts = {
  statistic: "published",
  derived: "derived from published figures",
  assumption: "assumption",
} as const;

/** Key figures of a generated instance as lines for a reader, each beside the figure it is calibrated to and its source. */
export function formatFigures(figures: Figure[]): string[] {
  const width = Math.max(0, ...figures.map((figure) => figure.label.length));
  return figures.map((figure) => {
    const reference =
      figure.reference === null
        ? "no public figure"
        : `${formatValue(figure.reference, figure.unit)} ${basisTexts[figure.basis]}${figure.source ? `, ${figure.source}` : ""}`;
    return `${figure.label.padEnd(width)}  ${formatValue(figure.value, figure.unit).padStart(8)}  (${reference})`;
  });
}

function formatValue(value: number | null, unit: Figure["unit"]): string {
  if (value === null) return "none";
  return unit === "share" ? `${(value * 100).toFixed(0)} %` : value.toFixed(1);
}
