/** Runs work that pauses to its end, without a pause. Throws what it throws. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}
