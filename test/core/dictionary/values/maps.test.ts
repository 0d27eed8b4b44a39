import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { dictionary, fieldOf } from "../../../../src/core/dictionary/dictionary";
import type { Field } from "../../../../src/core/dictionary/fields";
import { titleRank } from "../../../../src/packs/hunan-2017/derived/title-rank";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";
import { daysOf } from "../../../../src/core/dictionary/values/date";
import { optionIndex } from "../../../../src/core/dictionary/values/choice";
import { sharedPath } from "../../intake/tables/shared";

const education = fieldOf("teacher", "education")!;
const level = fieldOf("teacher", "titleLevel")!;
const codeOf = (field: Field, text: string): string | undefined => field.options![optionIndex(text, field) ?? -1]?.code;

/** The sentence of the catalogue that begins with **name**. */
function sentence(text: string, name: string): string {
  const begin = text.indexOf(`**${name}**`, text.indexOf("Value maps."));
  return text.slice(begin + name.length + 4).split(/\. \*\*|\.\n/u)[0].replace(/^[:\s]+/u, "");
}

describe("the catalogue's value maps", () => {
  const file = sharedPath("regulations", "clauses.md");
  const text = file ? readFileSync(file, "utf8") : "";
  before(function () {
    if (!file) this.skip();
  });

  it("学历: every word goes to its degree, those for review to none of the scale", () => {
    const scale = new Set(["博士研究生", "硕士研究生", "本科", "大专", "中专及以下"]);
    let words = 0;
    for (const part of sentence(text, "学历").split(";")) {
      const [from, to] = part.split("→").map((one) => one.trim());
      for (const word of from.split("/")) {
        const code = codeOf(education, word.trim());
        if (to === "review") assert.ok(code !== undefined && !scale.has(code), `${word}: ${code}`);
        else assert.equal(code, to, word);
        words++;
      }
    }
    assert.ok(words >= 18, `${words} words`);
  });

  it("职称: every word has its rank, worker's grades and positions none", () => {
    const ranks: Record<string, string> = { 正高: "full", 副高: "associate", 中级: "intermediate", 初级: "junior", "**not titles**": "none" };
    let words = 0;
    for (const part of sentence(text, "职称").split(";")) {
      const [name, list] = part.split("=").map((one) => one.trim());
      const expanded = list.replace(/(高级)((?:[^,/、]+师\/?|讲师\/?)+)/gu, (_, prefix: string, rest: string) => rest.split("/").filter(Boolean).map((one) => prefix + one).join(","));
      for (const word of expanded.split(/[,，]\s*|\/(?=主任)/u).map((one) => one.replace(/\s*\(.*\)|^一级…$/gu, "").trim())) {
        const title = word === "正高级…" ? "正高级工程师" : word === "助理…" ? "助理工程师" : word.startsWith("一级…") ? "一级演员" : word;
        if (title === "") continue;
        assert.equal(titleRank(title), ranks[name], `${name}: ${title}`);
        words++;
      }
    }
    assert.ok(words >= 35, `${words} words`);
  });

  it("boolean: both lists, in every field that asks 是/否", () => {
    const [yes, no] = sentence(text, "boolean").split(" and ").map((list) => list.split("/").map((one) => one.trim()));
    assert.ok(yes.length >= 7 && no.length >= 6);
    for (const { fields } of dictionary) {
      for (const field of fields.filter(({ type }) => type === "boolean")) {
        const coercer = coercerOf(field, false);
        for (const word of yes) assert.equal(coercer.text(word).num, 1, `${field.id} ${word}`);
        for (const word of no) assert.deepEqual([coercer.text(word).state, coercer.text(word).num], [ValueState.ok, 0], `${field.id} ${word}`);
        assert.equal(coercer.text("").state, ValueState.blank);
      }
    }
  });

  it("a tick may be a number of people, which is said; nowhere else is a number a yes", () => {
    const tick = coercerOf(fieldOf("specialty", "senior")!, false);
    for (const value of [tick.text("30"), tick.text("30人"), tick.number(30)]) assert.deepEqual([value.state, value.num, value.problem?.notice], [ValueState.ok, 1, true]);
    for (const value of [tick.text("√"), tick.number(1), tick.text("")]) assert.equal(value.problem, undefined);
    assert.deepEqual([tick.number(0).num, tick.text("-3").state, tick.text("3.5").state], [0, ValueState.bad, ValueState.bad]);
    assert.equal(coercerOf(fieldOf("institution", "isLegalPerson")!, false).number(30).state, ValueState.bad);
  });

  it("dates: every shape is the same day; a month alone is a data error for any date", () => {
    const shapes = sentence(text, "dates").split(";")[0].split(",").map((one) => one.trim()).filter((one) => /\d/u.test(one));
    assert.ok(shapes.length >= 5, shapes.join());
    for (const { fields } of dictionary) {
      for (const field of fields.filter(({ type }) => type === "date")) {
        const coercer = coercerOf(field, false);
        for (const shape of shapes) assert.equal(coercer.text(shape).num, daysOf(2019, 9, 22), `${field.id} ${shape}`);
        assert.equal(coercer.number(43_730).num, daysOf(2019, 9, 22));
        for (const month of ["2019年9月", "2019-09", "2019.9", "201909"]) assert.deepEqual([coercer.text(month).state, coercer.text(month).problem?.clause], [ValueState.bad, "data/type"], `${field.id} ${month}`);
      }
    }
  });

  it("choices: every label and code of every list is read as its member, in both scripts of brackets and with a numbering", () => {
    for (const { id, fields } of dictionary) {
      for (const field of fields.filter(({ type }) => type === "enum")) {
        const coercer = coercerOf(field, false);
        field.options!.forEach((option, at) => {
          for (const label of [option.code, ...option.labels]) assert.equal(coercer.text(label).num, at, `${id}.${field.id} ${label}`);
          assert.equal(coercer.text(` ${option.labels[0].replace(/（/gu, "(").replace(/）/gu, ")")} `).num, at, `${id}.${field.id} ${option.labels[0]}`);
        });
        assert.equal(coercer.text("不在其列的词").state === ValueState.bad || field.open === true, true, `${id}.${field.id}`);
      }
    }
    assert.equal(codeOf(level, "高级讲师"), "associate");
  });
});
