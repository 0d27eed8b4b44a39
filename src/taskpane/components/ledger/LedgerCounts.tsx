import { outcomes, isListed, type LedgerLine } from "../../../core/dictionary/finding";
import { sumOf } from "../../select/ledger-items";
import { useWords } from "../context";

/** Units and rows per outcome, as a small table: only the outcomes that occur. */
export function LedgerCounts({ line }: { line: LedgerLine }) {
  const words = useWords();
  const met = outcomes.filter((outcome) => line.units[outcome] + line.rows[outcome] > 0);
  if (met.length === 0) return null;
  const lines = [
    { label: words.unitsLabel, counts: line.units },
    ...(line.as === "rule" ? [{ label: words.rowsLabel, counts: line.rows }] : []),
  ].filter(({ counts }) => sumOf(counts) > 0);
  return (
    <table class="ledger-counts" data-testid="ledger-counts">
      <thead>
        <tr>
          <td />
          {met.map((outcome) => (
            <th key={outcome} scope="col" class={isListed(outcome) ? `outcome-${outcome}` : undefined}>
              {words.outcome[outcome]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, counts }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {met.map((outcome) => (
              <td key={outcome}>{counts[outcome]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
