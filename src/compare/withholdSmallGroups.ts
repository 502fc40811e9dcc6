import type { ComparedRun } from "./ComparedRun";

/**
 * The runs as they may be published: figures about fewer than `smallest` recipients (workers, shifts) are withheld, with the number they are
 * about, since they may tell of single persons. Counts of the whole unit (`covered` = `total`, not about persons' figures) are treated alike.
 *
 * @param smallest Least number a figure is about; default 5; 0 or 1 withholds nothing.
 */
export function withholdSmallGroups(runs: readonly ComparedRun[], smallest = 5): ComparedRun[] {
  return runs.map((run) => ({
    ...run,
    figures: run.figures.map((figure) =>
      figure.covered === null || figure.covered === 0 || figure.covered >= smallest
        ? figure
        : { ...figure, value: null, covered: null, suppressed: true },
    ),
  }));
}
