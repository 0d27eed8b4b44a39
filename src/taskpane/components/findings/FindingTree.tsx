import { useRef, useState } from "preact/hooks";
import type { ReviewResult } from "../../../core/review/review";
import type { FileLine } from "../../state/file-line";
import { jumpTo } from "../../commands/findings";
import { openFile } from "../../commands/open-file";
import { keyEffect } from "../../list/keys";
import { windowOf } from "../../list/window";
import { lineAt } from "../../select/group";
import type { LineChanges } from "../../select/changes";
import { groupsOf, lineOf } from "../../../core/review/lines/lines";
import { rowHeights } from "../../select/rows";
import type { Row } from "../../list/row";
import { activeRow, headOf, rowId, rowOf, type Tree } from "../../select/tree";
import type { Active, SessionKey, View } from "../../state/state";
import { useCommands, useFindingContext, useWords } from "../context";
import { FindingRow } from "./FindingRow";
import { ownEscape } from "../own-escape";
import { GroupRow } from "./GroupRow";
import { useArrival } from "../use-arrival";
import { useViewport } from "../use-viewport";

interface Props {
  result: ReviewResult;
  tree: Tree;
  view: View;
  scope: SessionKey;
  files: readonly FileLine[] | undefined;
  changes: LineChanges | null;
}

/**
 * The findings as a virtual ARIA tree: only the rows in sight are in the document; the focus stays on the tree and
 * `aria-activedescendant` names the selected row, which is always rendered when the focus is here.
 */
export function FindingTree({ result, tree, view, scope, files, changes }: Props) {
  const words = useWords();
  const context = useCommands();
  const told = useFindingContext(result);
  const box = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const { count, offsets } = tree.rows;
  const active = activeRow(tree, view.active);

  const height = useViewport(box, offsets, active, tree);
  useArrival(box);

  const activate = (to: Active) => context.dispatch({ type: "activate", scope, active: to });
  const target = (row: Row): Active => (row.kind === "group" ? { group: tree.groups[row.group].key } : { finding: row.finding });
  const toggle = (row: Row) => context.dispatch({ type: "toggleGroup", scope, key: tree.groups[row.group].key });
  const enter = (row: Row) => {
    if (row.kind !== "finding" || scope !== "workbook") return;
    void jumpTo(context, result.findings[row.finding], told);
  };
  // A press only chooses the finding; the key that opens asks for its file.
  const openRow = (row: Row) => row.kind === "finding" && void openFile(context, row.finding);
  const press = (row: Row) => {
    activate(target(row));
    if (row.kind === "group") toggle(row);
    else enter(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && view.active !== null) return ownEscape(() => activate(null))(event);
    const page = Math.max(1, Math.floor(height / rowHeights.finding) - 1);
    const effect = keyEffect(event.key, { count, row: (index) => rowOf(tree, index), head: (group) => headOf(tree, group), page }, active);
    if (!effect) return;
    event.preventDefault();
    if ("move" in effect) activate(target(rowOf(tree, effect.move)));
    else if ("toggle" in effect) toggle(rowOf(tree, effect.toggle));
    else if (scope === "batch") openRow(rowOf(tree, effect.enter));
    else enter(rowOf(tree, effect.enter));
  };

  const { first, end } = windowOf(offsets, scrollTop, height);
  const shown = Array.from({ length: end - first }, (_, i) => ({ row: rowOf(tree, first + i), at: first + i }));
  // The selected row may be far away; it is kept in the document so that its id stays valid.
  if (active >= 0 && (active < first || active >= end)) shown.push({ row: rowOf(tree, active), at: active });
  return (
    <div
      ref={box}
      class="tree"
      role="tree"
      tabIndex={0}
      aria-label={words.findings}
      aria-activedescendant={active >= 0 ? rowId(rowOf(tree, active), scope) : undefined}
      data-testid="findings"
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div class="tree-inner" role="presentation" style={{ height: `${offsets[count]}px` }}>
        {shown.map(({ row, at }) => {
          const place = { id: rowId(row, scope), top: offsets[at], height: offsets[at + 1] - offsets[at], selected: at === active, onPress: () => press(row) };
          const group = tree.groups[row.group];
          return row.kind === "group" ? (
            <GroupRow key={place.id} {...place} group={group} open={row.open} at={row.group} of={tree.groups.length} by={view.grouping} file={files?.find((line) => line.file === group.key)} />
          ) : (
            <FindingRow key={place.id} {...place} line={lineAt(result, row.finding, view.grouping)} result={result} told={told} kinds={changes?.kinds.get(lineOf(groupsOf(result), row.finding))} at={row.at} of={group.findings.length} by={view.grouping} />
          );
        })}
      </div>
    </div>
  );
}
