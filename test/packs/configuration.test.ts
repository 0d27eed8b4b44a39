import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parameterList, parameterText, valueText, type ParameterLine } from "../../src/core/language/pack/parameter-list";
import { settleParameters } from "../../src/core/language/pack/parameters";
import { packs } from "../../src/packs";
import { sharedPath } from "../core/intake/tables/shared";

const all = parameterList(packs, settleParameters(packs));
const docs: Record<string, string> = { S16: "shandong-2016", S19: "shandong-2019", N: "national-2013", H: "hunan-2017", Y: "yancheng-2018" };
/** Default as the table writes it → as the pack has it, where the spelling differs. */
const spelling: Record<string, unknown> = {
  "null": null, "true": true, "false": false, "[headcount]": ["headcount"], "persons": "persons", "> 0.5": 0.5, "reserved": "reserved",
  "creditCode → normalised name": "creditCodeThenName", "0.9 = warning": 0.9, "30 natural days": 30,
  "declared < roster = error": "rosterAboveIsError", "placeholder 2013-01-01": "2013-01-01",
};

interface Row {
  keys: string[];
  defaults: string[];
  decides: string;
}

/** Rows of the table “Configuration keys” of the catalogue. */
function table(file: string): Row[] {
  const text = readFileSync(file, "utf8");
  const from = text.indexOf("| key | default |", text.indexOf("### Configuration keys"));
  const lines = text.slice(from).split("\n").slice(2);
  const rows = lines.slice(0, lines.findIndex((line) => !line.startsWith("|"))).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  return rows.map(([keys, defaults, , decides]) => ({ keys: keys.split(" / "), defaults: defaults.split(/ \/ |; /), decides }));
}

const parameter = (key: string): ParameterLine | undefined => all.find((one) => one.name === key);

describe("configuration keys of the catalogue", () => {
  it("are each a parameter of the packs whose clauses they decide, under the catalogue's default", function () {
    const file = sharedPath("regulations", "clauses.md");
    if (!file) this.skip();
    const rows = table(file);
    assert.ok(rows.length > 25);
    for (const { keys, defaults, decides } of rows) {
      keys.forEach((key, i) => {
        const one = parameter(key);
        assert.ok(one, `no parameter ${key}`);
        const written = (defaults[i] ?? defaults[0]).replace(/（.*|人$|, declared.*|, warning to.*| \(.*/gu, "").trim();
        const expected = written in spelling ? spelling[written] : /^\d+$/.test(written) ? Number(written) : written;
        assert.deepEqual(one.byDefault, expected, key);
      });
      // S16/8.1.5b, N/8.1.5b, H/7.1.4b, Y/7.1.4b,d: clause ids, or articles.
      for (const [, doc, clause] of decides.matchAll(/\b(S16|S19|N|H|Y)\/([\w.]+)/g)) {
        const id = `${docs[doc]}/${clause.replace(/\.$/, "")}`;
        const deciding = keys.flatMap((key) => parameter(key)!.clauses);
        assert.ok(deciding.some((one) => one === id || one.startsWith(`${id}.`) || one.startsWith(id)), `${keys.join(" / ")} decides nothing of ${id}`);
      }
    }
  });

  it("have a title, and a Chinese label for each option", () => {
    for (const { name, title, meaning, options, kind } of all) {
      assert.match(title, /\p{sc=Han}/u, name);
      assert.ok(title.length <= 16, `${title} is long for a title`);
      assert.match(meaning, /\p{sc=Han}/u, name);
      if (kind !== "switch") for (const { label } of options ?? []) assert.match(label, /\p{sc=Han}/u, name);
      // A code would tell a reader nothing; “headcount” and the like are for files of parameters.
      assert.doesNotMatch(meaning.replace(/“[^”]*”/gu, ""), /[A-Za-z]{4,}/, name);
    }
  });
});

describe("the list of parameters", () => {
  it("has each name once, with every pack that has it and every clause it decides", () => {
    assert.equal(new Set(all.map((one) => one.name)).size, all.length);
    const shared = parameter("minTeachers")!;
    assert.deepEqual(shared.packs, packs.filter((pack) => pack.parameters.minTeachers).map((pack) => pack.id));
    assert.ok(["shandong-2016/8.1.1b", "national-2013/8.1.1b", "hunan-2017/7.1.1c"].every((clause) => shared.clauses.includes(clause)));
  });

  it("names no clause of a pack that is not in the run", () => {
    const [base] = packs.filter((pack) => pack.id === "shandong-2016");
    for (const { clauses } of parameterList([base], settleParameters([base]))) for (const clause of clauses) assert.match(clause, /^shandong-2016\//);
  });

  it("takes what an extending pack sets for the default, and says what a person changed", () => {
    const chosen = packs.filter((pack) => pack.id.startsWith("shandong"));
    const line = (params: Record<string, unknown>): ParameterLine => parameterList(chosen, settleParameters(chosen, params)).find((one) => one.name === "round")!;
    assert.deepEqual([line({}).byDefault, line({}).changed, parameterText(line({}))], [2019, false, "申报批次：2019 年"]);
    assert.deepEqual([line({ round: null }).changed, parameterText(line({ round: null }))], [true, "申报批次：不分批次（默认 2019 年）"]);
  });

  it("says values as people do", () => {
    const text = (name: string, value: unknown): string => valueText(parameter(name)!, value as never);
    assert.deepEqual(
      [text("beforeDateInclusive", true), text("minTeachers", 3), text("minMatchingFunds", null), text("headcountScope", "keyFields"), text("recommenders", ["cityHR", "provDept"]), text("ruralRelaxable", []), text("hunan.planDeadline", "11-30")],
      ["是", "3 人", "未设定", "只计重点领域", "设区的市人社部门、省直部门（单位）", "无", "11-30"],
    );
  });
});
