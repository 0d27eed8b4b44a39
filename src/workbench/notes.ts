import { openZip, readNotes } from "../files";
import type { Workbook } from "../host";
import { area, type CellArea } from "../sheet/area";

/** The remarks on cells of the opened file, by the sheets' names there and "row,column"; who said it stands before it. A package that cannot be read has none. */
export function notesOf({ opened }: Workbook): Map<string, ReadonlyMap<string, string>> {
  try {
    const all = opened ? readNotes(openZip(opened)) : new Map<string, never>();
    const said = ({ author, text }: { author: string; text: string }): string => (author && !text.startsWith(author) ? `${author}：\n${text}` : text);
    return new Map([...all].map(([sheet, notes]) => [sheet, new Map([...notes].map((note) => [`${note.row},${note.column}`, said(note)]))]));
  } catch {
    return new Map();
  }
}

/** The remarks of a sheet after its rows moved; those of rows that went are gone. */
export function movedNotes(notes: ReadonlyMap<string, string>, move: (area: CellArea) => CellArea | null): ReadonlyMap<string, string> {
  return new Map(
    [...notes].flatMap(([place, text]): [string, string][] => {
      const [row, column] = place.split(",").map(Number);
      const to = move(area(row, column));
      return to ? [[`${to.top},${column}`, text]] : [];
    }),
  );
}
