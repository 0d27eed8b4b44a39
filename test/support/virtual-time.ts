/** What is due or settled comes to its turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Timer { at: number; run: () => void }

/** A clock that goes on only as a test says, however slow the machine is: `setTimeout` and `Date.now` go by it until `end`. */
export class VirtualTime {
  private readonly real = { setTimeout, clearTimeout, now: Date.now };
  private now = Date.now();
  private readonly timers = new Set<Timer>();

  constructor() {
    const start = (run: (...given: unknown[]) => void, ms = 0, ...given: unknown[]): Timer => {
      const timer = { at: this.now + Math.max(1, ms), run: () => run(...given) };
      this.timers.add(timer);
      return timer;
    };
    globalThis.setTimeout = start as never;
    // One that was started before goes by the real clock, and ends by it.
    globalThis.clearTimeout = ((timer: Timer) => this.timers.delete(timer) || this.real.clearTimeout(timer as never)) as never;
    Date.now = () => this.now;
  }

  /** Lets milliseconds pass, and what is due in them happen, each in a turn of its own. */
  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      await turn();
      const next = [...this.timers].reduce<Timer | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);
      if (!next || next.at > until) break;
      this.now = Math.max(this.now, next.at);
      this.timers.delete(next);
      next.run();
    }
    this.now = until;
  }

  /** Lets time pass until the work is done; `step` says how many milliseconds go by at once. */
  async through<T>(work: Promise<T>, step: () => number = () => 1): Promise<T> {
    let settled = false;
    const end = (): void => void (settled = true);
    work.then(end, end);
    while (!settled) await this.pass(step());
    return work;
  }

  end(): void {
    Date.now = this.real.now;
    Object.assign(globalThis, { setTimeout: this.real.setTimeout, clearTimeout: this.real.clearTimeout });
  }
}
