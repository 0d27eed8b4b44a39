import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const core = path.resolve(__dirname, "../../src/core");

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(file) : entry.name.endsWith(".ts") ? [file] : [];
  });
}

/** Inside a pattern, which recognises input, or in what is thrown at whoever called: a pack's author, the program. */
function isElsewhere(node: ts.Node): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if ((ts.isNewExpression(at) || ts.isCallExpression(at)) && /^(?:RegExp|\w*(?:Error|Fault))$/.test(at.expression.getText())) return true;
    if (ts.isTaggedTemplateExpression(at) && at.tag.getText() === "String.raw") return true;
  }
  return false;
}

/** Texts of a file that are sentences, or pieces glued to make one. */
function sentencesIn(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isTemplateExpression(node) ? node.head.text + node.templateSpans.map(({ literal }) => literal.text).join("") : ts.isStringLiteralLike(node) ? node.text : "";
    // A heading's key, 2018年 or 意见日期, is short and has no punctuation.
    const glued = ts.isTemplateExpression(node) && (/(?:\p{Script=Han}.*){4}/su.test(text) || (/\p{Script=Han}/u.test(text) && /[\s“”、]/u.test(text)));
    if ((glued || /\p{Script=Han}{2}[，。；：！？”]|“\p{Script=Han}/u.test(text)) && !/\(\?|\||\[|\^/.test(node.getText()) && !isElsewhere(node)) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

describe("what a review comes to", () => {
  it("is told from labels, patterns and what is thrown", () => {
    const sentences = ["const a = \"工作簿中没有该表，请补充\";", "const b = `${name}等 ${n} 家`;", "const c = `“${name}”没有填写`;", "const d = cond ? \"请核对。\" : \"\";"];
    const others = ["const a = \"统计年度\";", "const b = `${year}年`;", "const c = /合计：|“总计”/u;", "const d = new RegExp(`^(?:${word})，?$`, \"u\");", "throw new UserError(`没有名为“${name}”的参数`);", "const e = \"a, b: c\";"];
    assert.deepEqual(sentences.map((code) => sentencesIn("x.ts", code).length > 0), sentences.map(() => true));
    assert.deepEqual(others.flatMap((code) => sentencesIn("x.ts", code)), []);
  });

  it("is data in dictionary, intake, engine and review: sentences are made in core/words, where they are shown", () => {
    const files = ["dictionary", "intake", "engine", "review"].flatMap((room) => filesIn(path.join(core, room))).filter((file) => !file.includes(`${path.sep}derived${path.sep}`));
    assert.ok(files.length > 100);
    assert.deepEqual(files.flatMap((file) => sentencesIn(file, readFileSync(file, "utf8")).map((text) => `${path.relative(core, file)}: ${text}`)), []);
  });
});
