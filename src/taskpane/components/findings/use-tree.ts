import { useEffect, useMemo, useState } from "preact/hooks";
import type { ReviewResult } from "../../../core/review/review";
import type { FileLine } from "../../state/file-line";
import { useFindingContext } from "../context";
import { TreeGrower, type Tree } from "../../select/tree";
import type { LineChanges } from "../../select/changes";
import type { View } from "../../state/state";
import { drain } from "../../../worker/drain";

/** The tree of a result and a view. A large one grows over some frames; until then the one before is shown, or null. */
export function useTree(result: ReviewResult, view: View, files: readonly FileLine[] | undefined, changes: LineChanges | null): Tree | null {
  const grower = useMemo(() => new TreeGrower(), []);
  const [tree, setTree] = useState<Tree | null>(null);
  const told = useFindingContext(result);
  const { outcomes, search, grouping, collapsed, change } = view;
  useEffect(() => {
    const stop = new AbortController();
    drain(grower.grow(result, told, view, files, changes), { signal: stop.signal }).then(setTree, () => undefined);
    return () => stop.abort();
  }, [grower, result, told, outcomes, search, grouping, collapsed, files, change, changes]);
  return tree?.result === result ? tree : null;
}
