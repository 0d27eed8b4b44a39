import type { Inflater } from "./inflater";
import type { Platform } from "./platform";

const nothingYet = new Uint8Array(0);

/**
 * Lets reading that goes step by step take chunks from a stream that has its own time. Where a chunk has not arrived, the
 * inflater gives an empty one, and whoever runs the steps waits for `next()` before the next step.
 */
export class Arrivals {
  private coming: Promise<void> | undefined;

  constructor(private readonly platform: Platform) {}

  /** What the steps wait for; undefined: they can go on. */
  next(): Promise<void> | undefined {
    const { coming } = this;
    this.coming = undefined;
    return coming;
  }

  readonly inflater: Inflater = (compressed) => this.chunks(compressed);

  private *chunks(compressed: Uint8Array): Generator<Uint8Array> {
    if (compressed.length === 0) throw new Error("no data");
    const stream = this.platform.inflate(compressed);
    try {
      for (;;) {
        let chunk: Uint8Array | undefined;
        let fault: { error: unknown } | undefined;
        this.coming = stream.next().then((value) => { chunk = value; }, (error: unknown) => { fault = { error }; });
        yield nothingYet;
        if (fault) throw (fault as { error: unknown }).error;
        if (!chunk) return;
        yield chunk;
      }
    } finally {
      stream.cancel();
    }
  }
}
