/**
 * Runs tasks, up to `jobs` at a time, in their order. Each learns the lane it runs in, 0 to jobs - 1, so that lanes can be held to cores of their own.
 * The first failure is thrown once the tasks under way have ended.
 */
export async function runJobs<T>(
  tasks: readonly T[],
  jobs: number,
  run: (task: T, lane: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const failures: unknown[] = [];
  const lane = async (index: number) => {
    while (next < tasks.length && failures.length === 0) {
      try {
        await run(tasks[next++], index);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: jobs }, (_, index) => lane(index)));
  if (failures.length > 0) throw failures[0];
}
