import type { EditedCell } from "../../pane-excel";
import { jump } from "../../commands/findings";
import { useCommands, useWords } from "../context";

/** Cells a person changed since we wrote them, with both values. */
export function EditedCells({ cells }: { cells: EditedCell[] }) {
  const words = useWords();
  const context = useCommands();
  return (
    <div class="table-scroll">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.found}</th>
            <th scope="col">{words.summaryPlanned}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={`${cell.sheet}!${cell.address}`}>
              <td>
                <button type="button" class="link" title={words.goToCell} onClick={() => void jump(context, cell.sheet, cell.address)}>
                  {cell.address}
                </button>
              </td>
              <td>
                {cell.found || words.blank} {cell.formula && <span class="tag">{words.formula}</span>}
              </td>
              <td>{cell.planned || words.blank}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
