import assert from "node:assert/strict";
import { asData } from "../../src/core/language/pack/as-data";
import { pack as packSchema } from "../../src/core/language/pack/schema";
import { runExamples } from "../../src/core/author/examples";
import { placeholdersOf } from "../../src/core/language/placeholder";
import { derivedOf } from "../../src/core/engine/derived";
import { placeholderExpression } from "../../src/core/engine/template";
import { packs } from "../../src/packs";
import { workdays } from "../../src/packs/common/workdays";
import * as z from "zod/mini";

const derived = derivedOf(packs);

describe("rules of the packs", () => {
  for (const pack of packs) {
    const rules = pack.entries.flatMap((entry) => (entry.as === "rule" ? [entry] : []));

    it(`${pack.id}: fits the schema`, () => {
      const parsed = z.safeParse(packSchema, asData(pack));
      assert.ok(parsed.success, JSON.stringify(parsed.error?.issues.slice(0, 3)));
    });

    it(`${pack.id}: every example of its ${rules.length} rules comes out as it says`, () => {
      assert.ok(rules.length > 50);
      assert.deepEqual(runExamples(pack, packs, workdays), []);
    });

    it(`${pack.id}: every message, in both scripts, names what there is`, () => {
      for (const { clause, rule } of rules) {
        const messages = [rule.message, ...(rule.cases ?? []).map((step) => step.message ?? "")];
        for (const name of messages.flatMap(placeholdersOf)) assert.ok(placeholderExpression(name, rule.computed ?? {}, rule.record, derived), `${clause}: {${name}}`);
      }
    });

    it(`${pack.id}: every outcome a step can have is shown by an example`, () => {
      for (const { clause, rule } of rules) {
        const shown = new Set(rule.examples.map((example) => example.then));
        for (const step of rule.cases ?? []) assert.ok(shown.has(step.outcome), `${clause}: ${step.outcome}`);
        assert.ok(rule.examples.some((example) => example.kind === "fail" && example.then !== "pass" && example.then !== "n/a"), clause);
      }
    });
  }
});
