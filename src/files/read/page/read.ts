import type { WorkbookCells } from "../../../sheet/cells";
import type { ReadCaps } from "../../zip";
import { sheetsOfBlocks } from "../blocks/sheets";
import { refusalFor } from "../magic/refuse";
import { PageBuilder } from "./builder";
import { tokensOf } from "./tokens";

/**
 * Reads a web page saved as .xls, as many systems export one: each table a sheet, every value the text it shows. By our own reader, for the library guesses
 * dates and numbers and cuts tables that lie within others. A page without a table is refused. Throws Refusal.
 */
export function readPage(text: string, file: string, caps: ReadCaps): WorkbookCells {
  const builder = new PageBuilder();
  for (const token of tokensOf(text)) builder.take(token);
  const blocks = builder.finish();
  if (!blocks.some(({ is }) => is === "table")) throw refusalFor("html", file);
  return sheetsOfBlocks(blocks, file, caps);
}
