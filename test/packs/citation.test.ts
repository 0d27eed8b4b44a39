import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { articleFile, parameter, pattern, term } from "../../src/core/language/pack/schema";
import { common, packs } from "../../src/packs";
import { derivedOf } from "../../src/core/engine/derived";
import { nameProblems } from "../../src/core/author/own-names";
import { articleFiles, folder } from "./files";
import * as z from "zod/mini";

/** What a file may hold, by its name: the path is the citation. */
const holds: [RegExp, (name: string, clause: string) => boolean][] = [
  [/^art-\d\d$/, (name, clause) => new RegExp(`^${Number(name.slice(4))}(\\.|$)`).test(clause)],
  [/^sec-\d$/, (name, clause) => new RegExp(`^${Number(name.slice(4))}\\.`).test(clause)],
  [/^annex$/, (_, clause) => /^annex\.\d$/.test(clause)],
  [/^frame$/, (_, clause) => /^(title|toc|ch\d(bis)?|sec\d|addressees|preamble|contact\.\d|sign|date|public|notice\.\w+)$/.test(clause)],
  [/^form-\w+$/, (name, clause) => (name === "form-frame" ? /^form\.\w+$/ : new RegExp(`^form\\.${name.slice(5)}\\.`)).test(clause)],
];

describe("files of the packs", () => {
  it("the common parameters fit the schema, and each is asked by several packs", () => {
    for (const [name, one] of Object.entries(common.parameters)) {
      assert.ok(z.safeParse(parameter, { ...one, clauses: [] }).success, name);
      assert.ok(packs.filter((pack) => Object.hasOwn(pack.parameters, name)).length > 1, name);
    }
  });

  it("a parameter that several packs ask alike stands in common", () => {
    const twice = packs.flatMap(({ parameters }) => Object.keys(parameters)).filter((name, i, all) => all.indexOf(name) < i && !Object.hasOwn(common.parameters, name));
    assert.deepEqual(twice, []);
  });

  it("the common terms and patterns fit the schema, and each is used", () => {
    for (const [name, one] of Object.entries(common.terms)) assert.ok(z.safeParse(term, one).success, name);
    for (const [name, one] of Object.entries(common.patterns)) assert.ok(z.safeParse(pattern, one).success, name);
    const texts = [JSON.stringify(common), ...packs.flatMap(({ id }) => [...articleFiles(id).map(({ json }) => JSON.stringify(json)), readFileSync(path.join(folder, id, "pack.json"), "utf8")])].join("").replaceAll(/: (?=")/gu, ":");
    const shown = (label: string): boolean => texts.includes(`{${label}}`);
    const used = new Set(texts.replace(/"\w+":/gu, "").match(/[A-Za-z]\w*/gu));
    assert.deepEqual(Object.entries(common.terms).filter(([name, { label }]) => !used.has(name) && !shown(label)).map(([name]) => name), []);
    assert.deepEqual(Object.keys(common.patterns).filter((name) => !texts.includes(`"like":"${name}"`)), []);
  });

  it("no name that packs give is a field or a record type, and no hole of theirs is left unexplained", () => {
    const { all } = derivedOf(packs);
    for (const { terms, patterns } of packs) assert.deepEqual(nameProblems({ terms, patterns }, all), []);
  });

  for (const pack of packs) {
    it(`${pack.id}: every article file fits the schema, and holds only its own article`, () => {
      for (const { name, json } of articleFiles(pack.id)) {
        const parsed = z.safeParse(articleFile, json);
        assert.ok(parsed.success, `${name}: ${JSON.stringify(parsed.error?.issues.slice(0, 3))}`);
        const rule = holds.find(([pattern]) => pattern.test(name));
        assert.ok(rule, name);
        for (const entry of json.entries) assert.ok(rule[1](name, entry.clause.split("/")[1]), `${entry.clause} in ${name}`);
        const articles = new Set(json.entries.map(({ clause }) => pack.entries.find((entry) => entry.clause === clause)!.article));
        assert.deepEqual([articles.size, articles.has("")], [1, name === "frame"], name);
      }
    });

    it(`${pack.id}: the bundle carries every entry of every file`, () => {
      const onDisk = articleFiles(pack.id).flatMap(({ json }) => json.entries);
      assert.deepEqual(pack.entries.map((entry) => entry.clause).sort(), onDisk.map((entry) => entry.clause).sort());
    });

    it(`${pack.id}: the forms it names lie beside it`, () => {
      for (const form of pack.forms) assert.ok(existsSync(path.join(folder, pack.id, "forms", `${form}.json`)), form);
      for (const entry of pack.entries) {
        if (entry.as === "form" && entry.form) assert.ok(pack.forms.includes(entry.form.slice(pack.id.length + 1)), entry.form);
      }
    });
  }
});
