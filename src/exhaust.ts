/** Goes through all steps of a computation at once. @returns what they return */
export function exhaust<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
