import assert from "node:assert/strict";

/** Tries of something that may take `ms` milliseconds of processor time: the clock on the wall is shared with others. */
class Tries {
  private readonly times: number[] = [];
  private began = process.cpuUsage();

  constructor(private readonly ms: number, private readonly most: number) {}

  /** True when the try just made was quick enough. That time, too, grows on a busy machine, but not each time: what is slow by itself is slow in all tries. */
  passed(): boolean {
    const { user, system } = process.cpuUsage(this.began);
    this.times.push((user + system) / 1000);
    if (this.times.at(-1)! < this.ms) return true;
    assert.ok(this.times.length < this.most, `${this.times.map(Math.round).join(", ")} ms`);
    this.began = process.cpuUsage();
    return false;
  }
}

/** Does work that must not take `ms` milliseconds of processor time, and gives what it gives. `most`: tries, of work that remembers nothing. */
export function within<T>(ms: number, work: () => T, most = 5): T {
  const tries = new Tries(ms, most);
  for (;;) {
    const done = work();
    if (tries.passed()) return done;
  }
}

/** `within` for work that waits in between. */
export async function withinAsync<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const tries = new Tries(ms, 5);
  for (;;) {
    const done = await work();
    if (tries.passed()) return done;
  }
}
