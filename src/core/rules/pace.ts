/** Tells a long piece of work when to let others have the processor. */
export class Pace {
  private since = Date.now();

  /** Milliseconds of work between two pauses. */
  constructor(private readonly slice = 6) {}

  /** True when a slice is used up; the next one begins then. */
  due(): boolean {
    const now = Date.now();
    if (now - this.since < this.slice) return false;
    this.since = now;
    return true;
  }

  /** A new slice begins: called after a pause, whose length is not ours. */
  resume(): void {
    this.since = Date.now();
  }
}
