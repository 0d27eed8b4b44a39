import { normalise } from "../../dictionary/text/normalise";
import { aliasIndex } from "../headings/alias-index";
import { headerWithin } from "./find-header";
import { titleText } from "./meta";
import type { SheetGrid } from "./sheet-grid";

/** Lines at the top of a sheet that may be its title. */
const titleLines = 3;
/** Labels of the dictionary that make more of a sheet than prose. */
const least = 2;

/** True for a sheet that by its name or title is of a record type and has labels the dictionary knows, though nobody could tell what it is: what is missed may stand there. */
export function isCalledOurs(grid: SheetGrid): boolean {
  const words = normalise(grid.sheet.name) + titleText(grid, 0, Math.min(titleLines, grid.rows) - 1);
  if (!aliasIndex.types.some(({ hints }) => hints.some((hint) => words.includes(hint)))) return false;
  let known = 0;
  for (let row = 0; row < Math.min(grid.rows, headerWithin) && known < least; row++) for (const column of grid.filled(row)) if (grid.texts.isKnown(grid.textIndex(row, column))) known++;
  return known >= least;
}
