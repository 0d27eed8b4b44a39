import { shownQuote } from "../../../core/words/transcribed";
import { sumOf } from "../../select/ledger-items";
import type { LedgerRow } from "../../select/ledger-tree";
import type { RowPlace } from "../findings/GroupRow";
import { useSpeech, useWords } from "../context";
import { Icon } from "../Icon";
import { StateIcon } from "./StateIcon";

/** One line of the ledger: the head of a pack or an article with its number of clauses, or a clause in two lines. */
export function LedgerLineRow({ row, id, top, height, selected, onPress }: RowPlace & { row: LedgerRow }) {
  const words = useWords();
  const speech = useSpeech();
  const { word } = speech;
  const place = { id, role: "treeitem" as const, "aria-setsize": row.of, "aria-posinset": row.at + 1, "aria-selected": selected, style: { transform: `translateY(${top}px)`, height: `${height}px` }, onClick: onPress };
  if (row.kind !== "clause") {
    const label = row.label === "" ? words.ledgerTitle : word(row.label);
    return (
      <div {...place} class={`group-row ledger-${row.kind}${selected ? " selected" : ""}`} aria-level={row.kind === "pack" ? 1 : 2} aria-expanded={row.open} data-testid="ledger-head">
        <Icon name={row.open ? "down" : "chevron"} size={12} />
        <span class="group-name">
          <span class="group-label" title={label}>
            {label}
          </span>
        </span>
        <span class="group-counts">{words.clauseCount(row.count)}</span>
      </div>
    );
  }
  const { item } = row;
  const { line, entry, state } = item;
  const units = sumOf(line.units);
  return (
    <div {...place} class={`finding-row ledger-clause${selected ? " selected" : ""}`} aria-level={3} data-testid="ledger-clause" data-clause={line.clause} data-state={state}>
      <StateIcon state={state} />
      <span class="finding-text">
        <span class="finding-message ledger-quote" lang="zh">
          {shownQuote(entry.quote, item.pack, speech).text}
        </span>
        <span class="finding-meta">
          <span class={`outcome-word state-${state}`}>{words.ledgerState[state]}</span>
          {row.label !== "" && <span class="finding-place">{word(row.label)}</span>}
          {line.asked && <span>{words.answered(line.asked.answered, line.asked.units)}</span>}
          {line.as === "rule" && units > 0 && <span>{words.unitsAndRows(units, sumOf(line.rows))}</span>}
          {(line.as === "question" || line.as === "rule") && <span class="finding-second">{words.ledgerKind[line.as]}</span>}
        </span>
      </span>
    </div>
  );
}
