import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { limits } from "./limits";

describe("limits of Excel that the host reproduces", () => {
  it("are those of which there is a test, by number", () => {
    const tested = readdirSync(__dirname).flatMap((name) => /^l(\d+)-/u.exec(name)?.[1] ?? []);
    assert.deepEqual(Object.keys(limits), tested.map((number) => `L${Number(number)}`));
  });

  it("stand where it says", () => {
    const host = path.resolve(__dirname, "../../../src/host");
    const named = Object.entries(limits).flatMap(([id, { where }]) => [...where.matchAll(/[\w/-]+\.ts/gu)].map(([file]) => ({ id, file })));
    assert.deepEqual(named.filter(({ file }) => !existsSync(path.join(host, file))), []);
    assert.deepEqual(Object.keys(limits).filter((id) => !named.some((one) => one.id === id)), []);
  });

  it("are, with those that the README sets apart, all seventy-three, each once", () => {
    const apart = rowsApart();
    const all = [...Object.keys(limits), ...apart.map(({ row }) => row)].map((row) => Number(row.slice(1)));
    assert.deepEqual(all.sort((a, b) => a - b), Array.from({ length: 73 }, (_, at) => at + 1));
  });

  it("and of those set apart, none is of a member that we call, and each test that is named is there", () => {
    const root = path.resolve(__dirname, "../../..");
    const ours = ["src/excel", "src/taskpane"].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/u.test(name)).map((name) => readFileSync(path.join(root, folder, name), "utf8")));
    for (const { row, members, tests } of rowsApart()) {
      // What comes before the pane is loaded has neither.
      assert.ok(members.length + tests.length > 0 || row === "L72", `${row} names neither a member nor a test`);
      for (const member of members) assert.ok(!ours.some((text) => new RegExp(`\\b${member}\\b`, "u").test(text)), `${row}: ${member} is used`);
      for (const test of tests) assert.match(readFileSync(path.join(root, test), "utf8"), new RegExp(`["\`]${row}: `, "u"), `${row}: ${test} has no test of that name`);
    }
  });
});

/** The rows of the README's table, with the members of office.js and the tests each names. */
function rowsApart(): { row: string; members: string[]; tests: string[] }[] {
  const readme = readFileSync(path.resolve(__dirname, "../../../src/host/README.md"), "utf8");
  return [...readme.matchAll(/^\| (L\d+) \| (.*) \|$/gmu)].map(([, row, text]) => {
    const named = [...text.matchAll(/`([^`]+)`/gu)].map(([, name]) => name);
    return { row, members: named.filter((name) => /^\w+$/u.test(name)), tests: named.filter((name) => name.startsWith("test/")) };
  });
}
