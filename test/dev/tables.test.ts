import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
type Tables = { staleTables(root?: string): { file: string; now: string }[]; writeTables(root?: string): void };
const tables = (): Promise<Tables> => import(path.join(root, "src/dev/tables.mjs"));

describe("tables of operators, reports and regulations", () => {
  it("say what the files beside them say", async () => {
    assert.deepEqual((await tables()).staleTables().map(({ file }) => file), [], "run npm run tables");
  });

  it("take in what is new at their end, let go of what is gone, and keep the order of the rest", async () => {
    const { writeTables } = await tables();
    const home = mkdtempSync(path.join(os.tmpdir(), "tables-"));
    const at = (file: string): string => path.join(home, "src", file);
    try {
      for (const folder of ["core/language/operators", "core/reports", "packs"]) cpSync(path.join(root, "src", folder), at(folder), { recursive: true });
      rmSync(at("packs/shandong-2016/index.ts"));
      mkdirSync(at("packs/aa-2020"));
      writeFileSync(at("packs/aa-2020/index.ts"), "export const aa2020 = assemble(header, text, [], []);\n");
      writeTables(home);
      const named = [...readFileSync(at("packs/table.ts"), "utf8").matchAll(/^ {2}(\w+),$/gmu)].map(([, name]) => name);
      assert.deepEqual(named, ["national2013", "shandong2019", "hunan2017", "yancheng2018", "aa2020"]);
    } finally {
      rmSync(home, { recursive: true });
    }
  });
});
