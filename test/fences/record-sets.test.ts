import assert from "node:assert/strict";
import ts from "typescript";
import { dictionary } from "../../src/core/dictionary/dictionary";
import { sources, type Source } from "./sources";

const records = new Set(dictionary.map(({ id }) => id));

/** Lists in a file whose members are all ids of record types, two at least. */
function setsIn({ file, text }: Source): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isArrayLiteralExpression(node) && node.elements.length > 1 && node.elements.every((one) => ts.isStringLiteralLike(one) && records.has(one.text))) found.push(`${file}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return found;
}

describe("sets of record types", () => {
  it("stand in no room: what is true of a type is a property of it, and its set is made in kept-by.ts", () => {
    const sets = (text: string): number => setsIn({ file: "x.ts", text }).length;
    assert.deepEqual([sets('new Set(["teacher", "trainee"])'), sets('const a = ["teacher", "name"];'), sets('const a = ["teacher"];')], [1, 0, 0]);
    const files = ["core", "packs", "worker", "taskpane", "cli"].flatMap((room) => sources(`src/${room}`));
    assert.ok(files.length > 300);
    assert.deepEqual(files.flatMap(setsIn), []);
  });
});
