import { breathe } from "./breathe";

/** A cancelled run; not an error to show. */
export class Cancelled extends Error {
  override name = "Cancelled";
}

interface DrainOptions<P> {
  signal?: AbortSignal;
  /** Called once per slice with the newest progress. */
  onProgress?: (progress: P) => void;
  /** Milliseconds of work before the browser gets its turn. */
  budget?: number;
  now?: () => number;
  pause?: () => Promise<void>;
}

/**
 * Runs a generator to its end in slices of `budget` ms, so that the page answers meanwhile.
 * Throws Cancelled when the signal is raised (the generator's `finally` blocks run), and whatever the generator throws.
 */
export async function drain<P, R>(walk: Generator<P, R>, options: DrainOptions<P> = {}): Promise<R> {
  const { signal, onProgress, budget = 8, now = () => performance.now(), pause = breathe } = options;
  for (;;) {
    if (signal?.aborted) {
      walk.return(undefined as R);
      throw new Cancelled();
    }
    const end = now() + budget;
    let last: P | undefined;
    do {
      const step = walk.next();
      if (step.done) return step.value;
      last = step.value;
    } while (now() < end);
    onProgress?.(last as P);
    await pause();
  }
}
