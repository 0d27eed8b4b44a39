import { readFileSync } from "node:fs";
import { readWorkbook } from "../src/files";
import { findTables } from "../src/core/tables/find-tables";
import { sureFrom } from "../src/core/tables/match";
for (const f of process.argv.slice(2)) {
  const book = readWorkbook(readFileSync(f), f);
  const found = findTables(book);
  console.log("##", f, found.unreadSheets.map((s) => `${s.sheet}:${s.why.slice(0, 30)}`));
  for (const t of found.tables) console.log("  ", t.sheet, t.record, t.layout, t.rows, t.unitLabel ?? "-", [...t.columns].map(([k, p]) => `${k}${p.confidence < sureFrom ? "?" + p.confidence : ""}`).join(","), "| un:", t.unmatched.join("/").slice(0, 400));
}
