/** Entries put together at a time: a report of millions is longer than a text may be, and writing each by itself is slow. */
const most = 1_000;

/** The entries, a thousand at a time. */
export function* portions<T>(entries: Iterable<T>): Generator<T[]> {
  let held: T[] = [];
  for (const entry of entries) {
    if (held.push(entry) < most) continue;
    yield held;
    held = [];
  }
  if (held.length > 0) yield held;
}
