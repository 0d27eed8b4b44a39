import assert from "node:assert/strict";
import { sources } from "./sources";

interface Named {
  name: string;
  file: string;
  exported: boolean;
}

/** Words that name no type: they say nothing of what a thing is. */
const unsaying = ["Told", "Standing", "Bench", "Own", "Apart", "Kept"];

/** Words of one meaning, and where the types stand that may be called by them: the workbook in memory; a sheet about a result; what is said of a row or a unit; what a sheet shows of a finding. */
const meant: Record<string, string[]> = {
  Host: ["src/host/", "src/workbench/"],
  Report: ["src/core/reports/", "src/excel/reports/", "src/taskpane/pane-excel.ts", "src/taskpane/select/reports.ts"],
  Verdict: ["src/core/engine/judge.ts", "src/core/review/verdict/", "src/core/reports/"],
  Verdicts: ["src/core/review/verdict/"],
  Mark: ["src/excel/marks/", "src/core/reports/marks/", "src/taskpane/pane-excel.ts"],
  Marks: ["src/excel/marks/", "src/returns/"],
};

const wordsOf = (name: string): string[] => name.split(/(?=[A-Z])/u);

function typesOf(files: readonly { file: string; text: string }[]): Named[] {
  const declared = /^(export )?(?:declare )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gmu;
  return files.flatMap(({ file, text }) => [...text.matchAll(declared)].map(([, exported, name]) => ({ name, file, exported: exported !== undefined })));
}

/** Exported names that are declared a second time, exported or not. */
function twice(types: readonly Named[]): string[] {
  const byName = new Map<string, Named[]>();
  for (const one of types) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  return [...byName.values()].filter((all) => all.length > 1 && all.some(({ exported }) => exported)).map((all) => `${all[0].name}: ${all.map(({ file }) => file).join(", ")}`);
}

function misnamed(types: readonly Named[]): string[] {
  const wrong = ({ name, file }: Named): boolean =>
    name === "Verdict" || wordsOf(name).some((word) => unsaying.includes(word) || (Object.hasOwn(meant, word) && !meant[word].some((place) => file.startsWith(place))));
  return types.filter((one) => one.exported && wrong(one)).map(({ name, file }) => `${name}: ${file}`);
}

describe("words of the code", () => {
  const types = typesOf(sources("src"));

  it("have one meaning each: the name of an exported type is declared once", () => {
    assert.ok(types.filter(({ exported }) => exported).length > 500);
    assert.deepEqual(twice(types), []);
  });

  it("that say nothing of what a thing is name no type, and those of one meaning only what they mean", () => {
    for (const [word, places] of Object.entries(meant)) assert.ok(types.some(({ name, file }) => wordsOf(name).includes(word) && places.some((place) => file.startsWith(place))), word);
    assert.deepEqual(misnamed(types), []);
  });

  it("a second meaning is found", () => {
    const found = typesOf([{ file: "src/excel/a.ts", text: "export interface KeptRow {\n}\ntype Sure = 1;\nexport class PaneHost {}\n" }, { file: "src/core/b.ts", text: "export type Sure = 2;\n" }]);
    assert.deepEqual(twice(found), ["Sure: src/excel/a.ts, src/core/b.ts"]);
    assert.deepEqual(misnamed(found), ["KeptRow: src/excel/a.ts", "PaneHost: src/excel/a.ts"]);
  });
});
