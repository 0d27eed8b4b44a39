import { useEffect, useState } from "preact/hooks";
import { faultSteps, type SharedFault } from "../../../core/review/board/faults";
import type { ReviewResult } from "../../../core/review/review";
import { drain } from "../../../worker/drain";

const known = new WeakMap<ReviewResult, SharedFault[]>();

/** The faults of a result, worked out over some frames and once for list and chart; null until they are there. */
export function useFaults(result: ReviewResult): SharedFault[] | null {
  const [, setMade] = useState<ReviewResult | null>(null);
  useEffect(() => {
    if (known.has(result)) return;
    const stop = new AbortController();
    drain(faultSteps(result), { signal: stop.signal }).then((faults) => {
      known.set(result, faults);
      setMade(result);
    }, () => undefined);
    return () => stop.abort();
  }, [result]);
  return known.get(result) ?? null;
}
