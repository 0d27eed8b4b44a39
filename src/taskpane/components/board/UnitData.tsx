import { useEffect, useState } from "preact/hooks";
import { unitData, type UnitValue } from "../../commands/unit-data";
import type { ReviewResult } from "../../../core/review/review";
import { valueText } from "../../select/label";
import { useCommands, useWords } from "../context";

/** What the unit filled in, asked for when it is looked at. */
export function UnitData({ result, unit }: { result: ReviewResult; unit: number }) {
  const words = useWords();
  const context = useCommands();
  const [values, setValues] = useState<UnitValue[] | null>(null);
  useEffect(() => {
    let wanted = true;
    unitData(context, result, unit).then((found) => wanted && setValues(found), () => wanted && setValues([]));
    return () => void (wanted = false);
  }, [result.files, unit]);
  if (values === null) return <p aria-busy="true" />;
  if (values.length === 0) return <p class="hint">{words.rowsNone}</p>;
  return (
    <dl class="own-data" data-testid="own-data">
      {values.map(({ label, text }, at) => (
        <div key={at}>
          <dt>{label}</dt>
          <dd>{valueText(text, words)}</dd>
        </div>
      ))}
    </dl>
  );
}
