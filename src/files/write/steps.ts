/** Work in slices: each `yield` is a place where a pane may breathe; the return value is the result. */
export type Steps<T> = Generator<void, T, void>;

/** Runs the work in slices of `slice` milliseconds, with a turn of the event loop between them. */
export async function runInSlices<T>(steps: Steps<T>, slice = 8): Promise<T> {
  for (;;) {
    const until = performance.now() + slice;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
  }
}
