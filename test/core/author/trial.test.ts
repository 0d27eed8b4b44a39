import assert from "node:assert/strict";
import { parseJson } from "../../../src/core/language/pack/parse-json";
import { trialSteps, type Trial } from "../../../src/core/author/trial";
import { datasetFromRows } from "../../../src/core/intake/records/dataset-from-rows";
import { dayOf } from "../../../src/sheet/day";
import { runRules } from "../../../src/core/review/run";
import { asData } from "../../../src/core/language/pack/as-data";
import { packs } from "../../../src/packs";
import { entryOf, packOf } from "../engine/fixture";
import { reported } from "../../support/findings";

/** A pack of one's own as a bureau would bring it. */
function own(change: (json: { entries: { rule: { examples: { then: string }[] } }[] } & Record<string, unknown>) => void = () => {}): unknown {
  const rule = entryOf({
    record: "institution", expect: { gte: ["annualTrainees", { param: "floor" }] }, message: "{年培训专业技术人才人数}人",
    examples: [
      { kind: "pass", given: { institution: [{ annualTrainees: 2001 }] }, then: "pass" },
      { kind: "boundary", given: { institution: [{ annualTrainees: 2000 }] }, then: "pass" },
      { kind: "fail", given: { institution: [{ annualTrainees: 1999 }] }, then: "error" },
    ],
  }, { clause: "own-2020/1" });
  const pack = JSON.parse(JSON.stringify(packOf([rule], { floor: 2000 }, { id: "own-2020", text: "原文" })));
  change(pack);
  return pack;
}

function tried(json: unknown): { trial: Trial; pauses: number } {
  const steps = trialSteps(json, { known: [], reserved: ["hunan-2017"], forms: [] });
  for (let pauses = 0, step = steps.next(); ; pauses++, step = steps.next()) if (step.done) return { trial: step.value, pauses };
}

describe("a pack brought from outside", () => {
  it("is loaded, its examples run and its rules looked at, with pauses", () => {
    const { trial, pauses } = tried(own());
    assert.equal(trial.pack?.id, "own-2020");
    assert.deepEqual([trial.problems, trial.failures, trial.lints, trial.examples], [[], [], [], 3]);
    assert.ok(pauses >= 6);
  });

  it("pauses after every example, and at every rule for each look at it, so that no slice is longer than one of them", () => {
    const pack = packs.find(({ id }) => id === "shandong-2019")!;
    const steps = trialSteps(JSON.parse(JSON.stringify(asData(pack))), { known: packs.filter(({ id }) => id !== pack.id), reserved: [], forms: ["shandong-2019/summary"], derived: pack.derived });
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    const rules = pack.entries.filter((entry) => entry.as === "rule").length;
    assert.ok(pauses >= step.value.examples + 3 * rules + pack.entries.length, `${pauses}`);
  });

  it("says where an example does not come out, and is there to be tried all the same", () => {
    const { trial } = tried(own((json) => (json.entries[0].rule.examples[2].then = "warning")));
    assert.deepEqual(trial.failures.map(({ path }) => path), ["entries[0].rule.examples[2]"]);
    assert.match(trial.failures[0].problem, /应为 warning，实为 error/u);
    assert.ok(trial.pack);
  });

  it("on trial says so with every finding", () => {
    const { trial } = tried(own((json) => (json.entries[0].rule.examples[2].then = "warning")));
    const dataset = datasetFromRows({ institution: [{ name: "甲", annualTrainees: 1 }] });
    const run = (ids: string[]) => {
      const steps = runRules({ dataset, packs: [trial.pack!], params: new Map([["floor", 2000]]), on: dayOf("2020-01-01"), files: ["a"], trial: ids });
      for (let step = steps.next(); ; step = steps.next()) if (step.done) return reported(step.value, [trial.pack!]).map(({ message, reference }) => [message, reference]);
    };
    assert.deepEqual(run([]), [["1人（依据：《试验办法》第一条）", undefined]]);
    assert.deepEqual(run(["own-2020"]), [["【试用，自带法规包的示例未全部符合】1人（依据：《试验办法》第一条）", "试用，自带法规包的示例未全部符合"]]);
  });

  it("is refused with the id of a built-in one, with a remedy", () => {
    const { trial } = tried(own((json) => (json.id = "hunan-2017")));
    assert.equal(trial.pack, undefined);
    assert.match(trial.problems[0].message, /“hunan-2017”已有法规包使用.*改为别的，例如“hunanown-2017”/u);
  });

  it("is refused with every fault of its shape, whatever it is", () => {
    const all = tried(own((json) => { delete json.title; json.extra = 1; json.entries[0].rule.examples[0].then = "ok"; })).trial;
    assert.deepEqual(all.problems.map(({ path }) => path).sort(), ["", "entries[0].rule.examples[0].then", "title"]);
    for (const json of [null, 7, "x", [], {}, { entries: 3 }, { id: 7, entries: [null, 1] }]) {
      const { trial } = tried(json);
      assert.ok(trial.pack === undefined && trial.problems.length > 0 && trial.problems.every(({ message }) => /\p{sc=Han}/u.test(message)), JSON.stringify(json));
    }
  });
});

describe("JSON that is none", () => {
  const place = (text: string) => {
    try {
      parseJson(text);
      return "";
    } catch (error) {
      return /从(第 \d+ 行第 \d+ 个字符)起写法不对/u.exec((error as Error).message)?.[1];
    }
  };

  it("is said with the line and the character, the same in every browser", () => {
    for (const [text, where] of [
      ['{"a": ]}', "第 1 行第 7 个字符"], ['{"a":1,\n}', "第 2 行第 1 个字符"], ["[1,\n 2", "第 2 行第 3 个字符"], ['{"a":“x”}', "第 1 行第 6 个字符"],
      ['{"a":1} x', "第 1 行第 9 个字符"], ["", "第 1 行第 1 个字符"], ['{\n "a": {"b": [1, {"c": tru}]}}', "第 2 行第 23 个字符"], ['{"a" 1}', "第 1 行第 6 个字符"],
      ['{"a":"x\ny"}', "第 1 行第 6 个字符"], ["[".repeat(100_000), "第 1 行第 100001 个字符"],
    ]) assert.equal(place(text), where, text.slice(0, 40));
  });

  it("is not what JSON is", () => {
    for (const text of ['\uFEFF{"a": [1, -2.5e3, true, null, "\\u00e9\\n"]}', " [] ", '"x"', "{}"]) assert.equal(place(text), "");
  });
});
