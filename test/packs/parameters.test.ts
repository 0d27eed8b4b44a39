import assert from "node:assert/strict";
import type { Pack } from "../../src/core/pack/schema";
import { packs } from "../../src/packs";
import { derivedFields } from "../../src/core/rules/derived";

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
    for (const field of derivedFields) if (text.includes(`"${field.id}"`)) names.push(...(field.params ?? []));
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
});
