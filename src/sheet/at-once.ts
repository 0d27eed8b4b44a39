/** Runs work that pauses to its end, without a pause. Throws what it throws. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

/**
 * Runs work that pauses within other work that does, for `yield*`: each of its pauses is one of the other's, told as `as` tells it. Ended with the
 * other. Throws what it throws.
 */
export function* passedOn<Y, T, Z>(work: Generator<Y, T>, as: (pause: Y) => Z): Generator<Z, T> {
  try {
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) return step.value;
      yield as(step.value);
    }
  } finally {
    work.return(undefined as never);
  }
}
