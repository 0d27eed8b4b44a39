import { useRef, useState } from "preact/hooks";
import { keyEffect } from "../../list/keys";
import { windowOf } from "../../list/window";
import { ledgerHeights, ledgerRowId, type LedgerRow, type LedgerTree } from "../../select/ledger-tree";
import type { LedgerView, SessionKey } from "../../state/state";
import { useCommands, useWords } from "../context";
import { LedgerLineRow } from "./LedgerLineRow";
import { useArrival } from "../use-arrival";
import { useViewport } from "../use-viewport";

/** The ledger as a virtual ARIA tree of three levels; a clause opens its card. The focus stays on the tree, as in the findings. */
export function LedgerList({ tree, view, scope }: { tree: LedgerTree; view: LedgerView; scope: SessionKey }) {
  const words = useWords();
  const { dispatch } = useCommands();
  const box = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [head, setHead] = useState<string | null>(null);
  const { rows, offsets } = tree;
  const activeKey = view.active ?? head;
  const active = activeKey === null ? -1 : rows.findIndex((row) => row.key === activeKey);

  const height = useViewport(box, offsets, active, tree);
  useArrival(box);

  const toggle = (row: LedgerRow) => {
    const collapsed = new Set(view.collapsed);
    if (!collapsed.delete(row.key)) collapsed.add(row.key);
    dispatch({ type: "ledger", scope, view: { collapsed } });
  };
  const select = (row: LedgerRow) => {
    setHead(row.kind === "clause" ? null : row.key);
    const to = row.kind === "clause" ? row.key : null;
    if (to !== view.active) dispatch({ type: "ledger", scope, view: { active: to } });
  };
  const press = (row: LedgerRow) => {
    select(row);
    if (row.kind !== "clause") toggle(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(height / ledgerHeights.clause) - 1);
    const row = (index: number) => {
      const one = rows[index];
      return one.kind === "clause" ? { kind: "finding" as const, group: one.parent, finding: index, at: one.at } : { kind: "group" as const, group: index, open: one.open };
    };
    const effect = keyEffect(event.key, { count: rows.length, row, head: (at) => at, page }, active);
    if (!effect) return;
    event.preventDefault();
    if ("move" in effect) select(rows[effect.move]);
    else if ("toggle" in effect) toggle(rows[effect.toggle]);
    else select(rows[effect.enter]);
  };

  const { first, end } = windowOf(offsets, scrollTop, height);
  const shown = Array.from({ length: end - first }, (_, i) => first + i);
  // The selected row may be far away; it is kept in the document so that its id stays valid.
  if (active >= 0 && (active < first || active >= end)) shown.push(active);
  return (
    <div
      ref={box}
      class="tree ledger-tree"
      role="tree"
      tabIndex={0}
      aria-label={words.ledgerLabel}
      aria-activedescendant={active >= 0 ? ledgerRowId(rows[active], scope) : undefined}
      data-testid="ledger-list"
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div class="tree-inner" role="presentation" style={{ height: `${offsets[rows.length]}px` }}>
        {shown.map((at) => (
          <LedgerLineRow key={rows[at].key} row={rows[at]} id={ledgerRowId(rows[at], scope)} top={offsets[at]} height={offsets[at + 1] - offsets[at]} selected={at === active} onPress={() => press(rows[at])} />
        ))}
      </div>
    </div>
  );
}
