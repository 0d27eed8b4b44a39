import { openZip, readNotes } from "../files";
import type { Workbook } from "../host";

/** The remarks on cells of the opened file, by the sheets' names there and "row,column"; who said it stands before it. A package that cannot be read has none. */
export function notesOf({ opened }: Workbook): Map<string, Map<string, string>> {
  try {
    const all = opened ? readNotes(openZip(opened)) : new Map<string, never>();
    const said = ({ author, text }: { author: string; text: string }): string => (author && !text.startsWith(author) ? `${author}：\n${text}` : text);
    return new Map([...all].map(([sheet, notes]) => [sheet, new Map([...notes].map((note) => [`${note.row},${note.column}`, said(note)]))]));
  } catch {
    return new Map();
  }
}
