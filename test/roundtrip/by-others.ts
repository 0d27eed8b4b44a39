import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Book } from "./by-library";

const folder = path.resolve(__dirname, "../fixtures/written");

/** Workbooks that exceljs and openpyxl wrote once; the scripts that had them do it lie beside them. */
export const byOthers: readonly Book[] = readdirSync(folder).filter((name) => name.endsWith(".xlsx")).sort().map((name): Book => {
  const [, writer, feature] = /^(\w+)-(.*)\.xlsx$/.exec(name)!;
  return { writer, feature, make: () => new Uint8Array(readFileSync(path.join(folder, name))) };
});
