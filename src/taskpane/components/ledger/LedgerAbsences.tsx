import type { Absence, LedgerLine } from "../../../core/dictionary/finding";
import { absenceLine } from "../../select/ledger";
import type { SessionKey } from "../../state/state";
import { useWords } from "../context";

/** Which column or table was absent, and in which sheets or files; and what could not be read. */
export function LedgerAbsences({ line, scope }: { line: LedgerLine; scope: SessionKey }) {
  const words = useWords();
  const place = ({ file, sheet }: Absence["places"][number]) => (scope === "batch" ? [file, sheet].filter(Boolean).join(" / ") : sheet);
  return (
    <div class="ledger-why" data-testid="ledger-absent">
      {line.absent!.map((absence) => {
        const { record, fields, places, more } = absence;
        const where = places.map(place).filter(Boolean);
        return (
          <p key={`${record}/${fields.map(({ id }) => id).join()}`}>
            {absenceLine(absence, words)}
            {where.length > 0 && <span class="hint">{words.absentAt(where.join(words.listComma), more)}</span>}
          </p>
        );
      })}
      {line.counts.broken > 0 && <p>{words.brokenRows(line.counts.broken)}</p>}
    </div>
  );
}
