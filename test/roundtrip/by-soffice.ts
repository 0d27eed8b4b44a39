import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Book } from "./by-library";

/** The same workbooks as LibreOffice writes them; none where it is not there. */
export async function bySoffice(books: readonly Book[]): Promise<Book[]> {
  const program = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"], { timeout: 600_000 }).status === 0);
  if (!program) return [];
  const folder = mkdtempSync(path.join(tmpdir(), "roundtrip-"));
  try {
    const files: string[] = [];
    for (const [i, book] of books.entries()) {
      files.push(path.join(folder, `${i}.xlsx`));
      writeFileSync(files[i], await book.make());
    }
    execFileSync(program, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "xlsx", "--outdir", path.join(folder, "out"), ...files], { stdio: "pipe", timeout: 600_000 });
    return books.map(({ writer, feature }, i) => {
      const bytes = new Uint8Array(readFileSync(path.join(folder, "out", `${i}.xlsx`)));
      return { writer: "LibreOffice", feature: `${feature} of ${writer}`, make: () => bytes };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
