import type { PaneSheet } from "../../pane-excel";
import { useCommands, useWords } from "../context";

/** Which sheets to review; all visible ones unless chosen otherwise. */
export function SheetPicker({ sheets: all, chosen }: { sheets: PaneSheet[]; chosen: string[] | null }) {
  const sheets = all.filter((sheet) => !sheet.kept);
  const words = useWords();
  const { dispatch } = useCommands();
  const visible = sheets.filter((sheet) => sheet.visible).map((sheet) => sheet.name);
  const on = new Set(chosen ?? visible);
  const choose = (names: string[] | null) => dispatch({ type: "choose", choice: { sheets: names } });
  const toggle = (name: string) => {
    const next = sheets.map((sheet) => sheet.name).filter((other) => (other === name ? !on.has(other) : on.has(other)));
    const isDefault = next.length === visible.length && next.every((other, i) => other === visible[i]);
    choose(isDefault ? null : next);
  };
  return (
    <details class="section" open={chosen !== null}>
      <summary>
        <span class="section-title">{words.sheets}</span>
        <span class="summary-value">{chosen === null ? words.allVisible : words.chosenSheets(chosen.length, sheets.length)}</span>
      </summary>
      <ul class="checks">
        {sheets.map((sheet) => (
          <li key={sheet.name}>
            <label class="check">
              <input type="checkbox" checked={on.has(sheet.name)} onChange={() => toggle(sheet.name)} />
              <span class="check-text">{sheet.name}</span>
              {!sheet.visible && <span class="tag">{words.sheetHidden}</span>}
              {sheet.protected && <span class="tag">{words.sheetProtected}</span>}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
