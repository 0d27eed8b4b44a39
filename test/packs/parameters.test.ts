import assert from "node:assert/strict";
import type { Pack } from "../../src/core/language/pack/schema";
import { packs } from "../../src/packs";
import { derivedOf } from "../../src/core/engine/derived";

/** Every parameter; packs that share one (the same question, the same default) each name their own clauses. */
const declared = new Map<string, Pack["parameters"][string]>();
for (const pack of packs) {
  for (const [name, parameter] of Object.entries(pack.parameters))
    declared.set(name, { ...parameter, clauses: [...(declared.get(name)?.clauses ?? []), ...parameter.clauses] });
}
const clauses = new Set(packs.flatMap((pack) => pack.entries.map((entry) => entry.clause)));

/** Said in reports, or weighed by a person: they change no rule. */
const toldOnly = new Set(["minExperienceYears", "dateOfSubmission", "sameUnitKey"]);

/** Parameters a rule reads, with the clauses that read them. */
function readers(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const entry of packs.flatMap((pack) => pack.entries)) {
    if (entry.as !== "rule") continue;
    const { examples: _, ...rule } = entry.rule;
    const text = JSON.stringify(rule);
    const names = [...text.matchAll(/\{"param":"([\w.]+)"\}|"setting":\["([\w.]+)"/g)].map((match) => match[1] ?? match[2]);
    for (const field of derivedOf(packs).all) if (text.includes(`"${field.id}"`)) names.push(...(field.params ?? []));
    if (text.includes('"deadline":')) names.push("shiftToWorkday");
    for (const name of names) found.set(name, (found.get(name) ?? new Set<string>()).add(entry.clause));
  }
  return found;
}

describe("parameters of the packs", () => {
  it("are declared where a rule reads them, with every clause they decide", () => {
    for (const [name, reading] of readers()) {
      const parameter = declared.get(name);
      assert.ok(parameter, name);
      assert.deepEqual([...reading].filter((clause) => !parameter.clauses.includes(clause)), [], name);
    }
  });

  it("are read by some rule, unless only a person weighs them", () => {
    const read = readers();
    assert.deepEqual([...declared.keys()].filter((name) => !read.has(name) && !toldOnly.has(name)), []);
  });

  it("name clauses that exist, offer their default, and say in Chinese what they mean", () => {
    for (const [name, { value, options, clauses: decided, meaning }] of declared) {
      assert.ok(decided.length > 0 && decided.every((clause) => clauses.has(clause)), name);
      assert.ok(!options || Array.isArray(value) || options.includes(value), name);
      assert.match(meaning, /\p{sc=Han}/u, name);
    }
  });

  it("are overridden only where the extended pack declares them", () => {
    for (const pack of packs) {
      const base = packs.find((one) => one.id === pack.extends);
      for (const name of Object.keys(pack.overrides ?? {})) assert.ok(base && name in base.parameters, name);
    }
  });

  it("shared by packs have one default and the same options, so that choosing packs together changes nothing", () => {
    for (const pack of packs) {
      for (const [name, { value, options }] of Object.entries(pack.parameters)) {
        const { value: known, options: offered } = declared.get(name)!;
        assert.deepEqual([value, options], [known, offered], `${pack.id}: ${name}`);
      }
    }
  });

  it("hold every number and deadline of a regulation that decides a rule", () => {
    const found = packs.flatMap(({ entries, terms = {} }) => [
      ...entries.flatMap((entry): [string, unknown][] => (entry.as === "rule" ? [[entry.clause, { ...entry.rule, examples: [] }]] : entry.as === "question" ? [[entry.clause, entry.when]] : [])),
      ...Object.entries(terms).map(([name, { is }]): [string, unknown] => [name, is]),
    ].flatMap(([name, logic]) => numbers(logic).map((number) => `${name}: ${number}`)));
    // Hunan's form names the three who keep a copy each: another number would be another form.
    assert.deepEqual(found, ["hunan-2017/form.note: 3"]);
  });

  it("are shown by the messages that tell the number: a message writes none of its own", () => {
    const written = packs.flatMap(({ entries }) => entries.flatMap((entry) => (entry.as !== "rule" ? [] : [entry.rule, ...(entry.rule.cases ?? [])].flatMap(({ message = "" }) => (/(?<!附件)(?<!\d)([2-9]|\d{2,})(名(?!单)|人|课时|个|份)|[1-9]\d月\d+日/.test(message) ? [`${entry.clause}: ${message}`] : [])))));
    assert.deepEqual(written, []);
  });
});

/** Numbers of a rule that no parameter holds, but those that only say how a thing is worked out. */
function numbers(node: unknown): number[] {
  // A year has 366 days where it does not matter which.
  if (typeof node === "number") return [0, 1, -1, 366, -366].includes(node) ? [] : [node];
  if (typeof node !== "object" || node === null) return [];
  const { setting, date } = node as { setting?: unknown; date?: unknown };
  // The year of a round is its name; from 1 November on a plan is under way, and years begin and end.
  if (setting !== undefined || (Array.isArray(node) && node[0] === "round")) return [];
  if (Array.isArray(date) && ["[11,1]", "[1,1]", "[12,31]"].includes(JSON.stringify(date.slice(1)))) return numbers(date[0]);
  return Object.values(node).flatMap(numbers);
}
