import { tell } from "./fault";
import type { Outputs, Wish } from "./outputs";
import type { Streams } from "./streams";
import { UserError } from "../sheet/user-error";

/** One output: where it goes and how it is made. */
export interface Work {
  wish: Wish;
  make(): Promise<Uint8Array | string>;
  /** What failed, said between the label and the reason. */
  failed: string;
  /** What else can be done when it cannot be made. */
  otherwise?(why: string): Promise<void>;
}

/**
 * Makes and writes outputs: first every target is looked at, then they are made one by one. One that cannot be had, made or written is
 * one line on `err` and stops no other.
 * @returns the gravest exit code of what failed, 0 when nothing did
 */
export async function makeAll(works: readonly Work[], outputs: Outputs, streams: Streams, debug: boolean): Promise<0 | 2 | 3> {
  const refused = await outputs.claim(works.map(({ wish }) => wish));
  let worst: 0 | 2 | 3 = 0;
  const note = (code: 2 | 3): void => void (worst = code > worst ? code : worst);
  for (const why of refused) {
    if (why === null) continue;
    streams.err(why);
    note(2);
  }
  for (const [i, { wish, make, failed, otherwise }] of works.entries()) {
    if (refused[i] !== null) continue;
    let content: Uint8Array | string;
    try {
      content = await make();
    } catch (fault) {
      note(tell(fault, `${wish.label}：${failed}`, streams, debug));
      if (fault instanceof UserError) await otherwise?.(fault.message);
      continue;
    }
    try {
      await outputs.write(wish, content);
    } catch (fault) {
      // The sentence of a disk begins with the target.
      note(tell(fault, wish.label === wish.target ? "" : `${wish.label}：${failed}`, streams, debug));
    }
  }
  return worst;
}
