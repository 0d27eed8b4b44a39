import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dictionary, fieldOf, recordType } from "../../../../src/core/dictionary/dictionary";
import { optionIndex } from "../../../../src/core/dictionary/values/choice";
import { labelKey } from "../../../../src/core/intake/headings/label";
import { sharedPath } from "./shared";

interface Source {
  title: string;
  fields: Record<string, { name: string; type: string; unit: string | null; allowed: string | null; aliases: string[]; aliasesHant: string[] }>;
}

describe("field dictionary", () => {
  it("has every field of the catalogue, with name, type, unit, minimum and every alias", function () {
    const file = sharedPath("regulations", "fields.json");
    if (!file) return this.skip();
    const catalogue = JSON.parse(readFileSync(file, "utf8")) as Record<string, Source>;
    assert.equal(Object.keys(catalogue).length, 16);
    for (const [record, source] of Object.entries(catalogue)) {
      for (const [id, wanted] of Object.entries(source.fields)) {
        const field = fieldOf(record, id);
        assert.ok(field, `${record}.${id}`);
        assert.deepEqual([field.name, field.type, field.unit], [wanted.name, wanted.type, wanted.unit], `${record}.${id}`);
        const known = new Set([field.name, ...field.aliases].map(labelKey));
        for (const alias of wanted.aliases) assert.ok(field.aliases.includes(alias), `${record}.${id}: ${alias}`);
        for (const alias of wanted.aliasesHant) assert.ok(known.has(labelKey(alias)), `${record}.${id}: ${alias}`);
        if (/^≥\d|^0\.\./u.test(wanted.allowed ?? "") && (wanted.type === "integer" || wanted.type === "number")) assert.equal(typeof field.min, "number", `${record}.${id} min`);
      }
    }
  });

  it("has every alias of the dictionary as it is printed beside the clauses", function () {
    const file = sharedPath("regulations", "clauses.md");
    if (!file) return this.skip();
    const printed = readFileSync(file, "utf8").split("## (b)")[1].split("## (c)")[0];
    const records = new Set<string>();
    let record = "";
    let labels = 0;
    for (const line of printed.split("\n")) {
      record = /^\*\*.*\*\* \(`(\w+)`\)$/u.exec(line)?.[1] ?? record;
      const cells = line.split("|").map((cell) => cell.trim());
      if (!line.startsWith("|") || cells.length < 9 || cells[1] === "id" || cells[1].startsWith("-")) continue;
      records.add(record);
      const field = fieldOf(record, cells[1]);
      assert.equal(field?.name, cells[2], `${record}.${cells[1]}`);
      const known = new Set([field!.name, ...field!.aliases].map(labelKey));
      for (const alias of `${cells[6]}; ${cells[7]}`.split(";").map((one) => one.trim()).filter(Boolean)) {
        assert.ok(known.has(labelKey(alias)), `${record}.${cells[1]}: ${alias}`);
        labels++;
      }
    }
    assert.equal(records.size, 16);
    assert.ok(labels > 600, `${labels} labels`);
  });

  it("has a code for every enum member the catalogue allows", function () {
    const file = sharedPath("regulations", "fields.json");
    if (!file) return this.skip();
    const catalogue = JSON.parse(readFileSync(file, "utf8")) as Record<string, Source>;
    let members = 0;
    for (const [record, source] of Object.entries(catalogue)) {
      for (const [id, { type, allowed }] of Object.entries(source.fields)) {
        if (!type.startsWith("enum") || !allowed || /^同上|^see |^as /u.test(allowed)) continue;
        const field = fieldOf(record, id)!;
        for (const member of allowed.split(";")[0].replace(/\(= .*\)/u, "").split(/,\s*/u)) {
          const [first, ...label] = member.trim().split(" ");
          assert.ok(field.options!.some((option) => option.code === first || option.labels.includes(first)), `${record}.${id}: ${first}`);
          if (label.length > 0) assert.equal(field.options![optionIndex(label.join(""), field) ?? -1]?.code, first, `${record}.${id}: ${member}`);
          members++;
        }
      }
    }
    assert.ok(members > 100, `${members} members compared`);
  });

  it("names a unit field that exists for every record type, and no field twice", () => {
    assert.equal(dictionary.length, 18);
    for (const type of dictionary) {
      assert.ok(type.fields.some((field) => field.id === type.unitField), type.id);
      assert.equal(new Set(type.fields.map((field) => field.id)).size, type.fields.length, type.id);
      assert.ok(type.hints.length > 0, type.id);
      for (const field of type.fields) assert.equal(field.type.startsWith("enum"), field.options !== undefined, `${type.id}.${field.id}`);
    }
  });

  it("gives no label to two members of one enum", () => {
    for (const type of dictionary) {
      for (const field of type.fields) {
        field.options?.forEach((option, at) => {
          for (const label of option.labels) assert.equal(optionIndex(label, field), at, `${type.id}.${field.id}: ${label}`);
        });
      }
    }
  });

  it("maps the value words of 学历 and 职称 as the regulations' scale has them", () => {
    const code = (field: string, text: string): string | undefined => {
      const found = fieldOf("teacher", field)!;
      return found.options![optionIndex(text, found) ?? -1]?.code;
    };
    assert.deepEqual(["博士", "硕士", "研究生", "大学", "学士", "专科", "技校"].map((text) => code("education", text)), ["博士研究生", "硕士研究生", "硕士研究生", "本科", "本科", "大专", "中专及以下"]);
    assert.deepEqual(["教授", "高级讲师", "副主任医师", "讲师", "助教", "高级技师"].map((text) => code("titleLevel", text)), ["full", "associate", "associate", "intermediate", "junior", "none"]);
    assert.deepEqual(["党校", "同等学力", "国外"].map((text) => code("education", text)), ["党校学历", "同等学力", "国外学历"]);
    assert.equal(recordType("__proto__"), undefined);
    assert.equal(fieldOf("constructor", "name"), undefined);
  });
});
