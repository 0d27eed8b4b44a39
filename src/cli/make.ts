import { faultLine, tell } from "./fault";
import type { Outputs, Wish } from "./outputs";
import type { Streams } from "./streams";
import type { FileContent } from "./write-file";
import { UserError } from "../sheet/user-error";

/** One output: where it goes and how it is made. */
export interface Work {
  wish: Wish;
  make(): Promise<FileContent>;
  /** Begins the making elsewhere before its turn; absent: it is made when asked for. */
  start?(): void;
  /** What failed, said between the label and the reason. */
  failed: string;
  /** What else can be done when it cannot be made. */
  otherwise?(why: string): Promise<void>;
}

/** An output that was not made as asked. */
export interface FailedOutput {
  output: string;
  problem: string;
}

/**
 * Makes and writes outputs: first every target is looked at, then they are made one by one. One that cannot be had, made or written is
 * one line on `err` and stops no other.
 * @param ahead works begun before their turn, where they can be
 * @param failures gets what failed as it fails: an output that lists failures stands last
 * @returns the gravest exit code of what failed, 0 when nothing did
 */
export async function makeAll(works: readonly Work[], outputs: Outputs, streams: Streams, debug: boolean, failures: FailedOutput[] = [], ahead = 0): Promise<0 | 2 | 3> {
  const refused = await outputs.claim(works.map(({ wish }) => wish));
  let worst: 0 | 2 | 3 = 0;
  const note = (code: 2 | 3): void => void (worst = code > worst ? code : worst);
  const fail = (fault: unknown, before: string, wish: Wish): void => {
    failures.push({ output: wish.target, problem: fault instanceof UserError ? fault.message : faultLine(fault) });
    note(tell(fault, before, streams, debug));
  };
  for (const [i, why] of refused.entries()) if (why !== null) fail(new UserError(why), "", works[i].wish);
  const accepted = works.filter((_, i) => refused[i] === null);
  for (const [i, { wish, make, failed, otherwise }] of accepted.entries()) {
    for (const next of accepted.slice(i, i + ahead)) next.start?.();
    let content: FileContent;
    try {
      content = await make();
    } catch (fault) {
      fail(fault, `${wish.label}：${failed}`, wish);
      if (fault instanceof UserError) await otherwise?.(fault.message);
      continue;
    }
    try {
      await outputs.write(wish, content);
    } catch (fault) {
      // The sentence of a disk begins with the target.
      fail(fault, wish.label === wish.target ? "" : `${wish.label}：${failed}`, wish);
    }
  }
  return worst;
}
