import { useEffect, useState } from "preact/hooks";
import { boardSteps, type Board } from "../../../core/review/board/board";
import type { ReviewResult } from "../../../core/review/review";
import { drain } from "../../../worker/drain";

/** The board of a chain, worked out over some frames; null until it is there. After an answer the one before is shown until then. */
export function useBoard(result: ReviewResult, chain: number): Board | null {
  const [made, setMade] = useState<{ of: unknown; chain: number; board: Board } | null>(null);
  // An answer changes no unit and no condition; another review does.
  const of = result.verdicts.unit;
  useEffect(() => {
    const stop = new AbortController();
    drain(boardSteps(result, chain), { signal: stop.signal }).then((board) => setMade({ of: result.files, chain, board }), () => undefined);
    return () => stop.abort();
  }, [result, chain, of]);
  return made && made.chain === chain && made.of === result.files ? made.board : null;
}
