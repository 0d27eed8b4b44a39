import assert from "node:assert/strict";
import { trialSteps, type Trial } from "../../../src/core/author/trial";
import { atOnce } from "../../../src/sheet/at-once";
import { common, forms, packs } from "../../../src/packs";
import { loadPack } from "../../../src/core/author/load";
import type { Pack } from "../../../src/core/language/pack/schema";

const examples = [
  { kind: "pass", given: { institution: [{ annualTrainees: 3000 }] }, then: "pass" },
  { kind: "fail", given: { institution: [{ annualTrainees: 1 }] }, then: "error" },
  { kind: "boundary", given: { institution: [{ annualTrainees: 2000 }] }, then: "pass" },
];
const rule = (more: object = {}): object => ({ expect: "annualTrainees >= 2000", message: "甲", examples, ...more });
const entry = (n: number, logic: object = rule(), more: object = {}): object => ({ clause: `demo-2020/${n}`, quote: "名称", phase: "application", as: "rule", rule: logic, ...more });

/** What is said of a pack in one look: "path：message" of problems, examples and lints that have to be put right. */
function said(more: object): string[] {
  const { problems, failures, lints } = tried(more);
  return [...problems, ...failures.map(({ path, problem }) => ({ path, message: problem })), ...lints.filter(({ level }) => level === "problem")].map(({ path, message }) => `${path}：${message}`);
}

function written(more: object): object {
  return { id: "demo-2020", title: "甲", shortTitle: "甲", issuer: "甲", exampleDate: "2020-01-01", parameters: {}, forms: [], text: "名称", entries: [entry(1)], ...more };
}

function tried(more: object, beside: readonly Pack[] = []): Trial {
  return atOnce(trialSteps(written(more), { known: [...packs, ...beside], common, reserved: packs.map(({ id }) => id), forms: [] }));
}

/** That each of some sentences is said, in one look, and nothing else. */
function says(more: object, wanted: readonly (readonly [path: string, message: RegExp])[]): void {
  const lines = said(more);
  for (const [path, message] of wanted) assert.ok(lines.some((line) => line.startsWith(`${path}：`) && message.test(line)), `${path} ${message.source}\n${lines.join("\n")}`);
  assert.equal(lines.length, wanted.length, lines.join("\n"));
}

describe("what is wrong with a pack is told in one look", () => {
  it("of a good one nothing", () => says({}, []));

  it("of its shape, its names, its quotes and clauses, and its examples, rule by rule", () => {
    says({
      title: 7, forms: ["none"],
      entries: [
        entry(1, rule({ outcom: "error" })), entry(2, rule({ expect: "annualTraines > 1" }), { quote: "别的" }), entry(2), { ...entry(3), clause: "other-2020/3" }, 7,
        entry(4, rule({ examples: [{ ...examples[0], then: "error" }, ...examples.slice(1)] })), entry(5, rule({ examples: [] })), entry(6, rule({ expect: "annualTrainees < 10 and annualTrainees > 20" })),
      ],
    }, [
      ["title", /应是文字/u], ["forms[0]", /没有表格/u],
      ["entries[0].rule", /不认识“outcom”/u],
      ["entries[1].rule.expect", /没有字段“annualTraines”，是不是“annualTrainees”？/u], ["entries[1].quote", /逐字照录/u],
      ["entries[2].clause", /不止一次/u], ["entries[3].clause", /应以“demo-2020\/”开头/u], ["entries[4]", /应是对象/u],
      ["entries[5].rule.examples[0]", /应为 error，实为 pass/u],
      ["entries[6].rule.examples", /kind 为 pass/u], ["entries[6].rule.examples", /kind 为 fail/u], ["entries[6].rule.examples", /kind 为 boundary/u],
      ["entries[7].rule.expect", /永远不成立/u], ["entries[7].rule.examples[0]", /应为 pass，实为 error/u], ["entries[7].rule.examples[2]", /应为 pass，实为 error/u],
    ]);
  });

  it("of what it says again: no clause of a pack it extends, one of another kind, one of another record", () => {
    const asked = { clause: "demo-2020/2", quote: "名称", phase: "application", as: "question", question: "甲？", message: "甲" };
    says({ extends: "shandong-2016", entries: [entry(1, rule(), { restates: "shandong-2016/8.1.5b" }), { ...asked, restates: "shandong-2016/8.1a" }] }, []);
    says({ extends: "shandong-2016", entries: [entry(1, rule(), { restates: "shandong-2016/8.1a" }), { ...asked, restates: "shandong-2016/none" }, entry(3, rule(), { restates: "shandong-2016/9.1.3a" }), entry(4, rule(), { restates: "hunan-2017/7.1.1d" })] }, [
      ["entries[0].restates", /由人工评审/u], ["entries[1].restates", /没有条款“shandong-2016\/none”/u], ["entries[2].restates", /核验的是 recommendation，本条核验的是 institution/u], ["entries[3].restates", /没有条款/u],
    ]);
  });

  it("of words that were converted: one that does not stand in the text, one without the document's own", () => {
    says({ transcription: { 名称: "名称" } }, []);
    says({ transcription: { 網路: "网络", 名称: "" } }, [["transcription", /没有“網路”/u], ["transcription", /“名称”没有写明/u]]);
  });

  it("of all parts of one rule, each at its place", () => {
    says({
      parameters: { mode: { value: "a", options: ["a", "b"], meaning: "甲", clauses: ["demo-2020/9"] } },
      entries: [entry(1, rule({
        when: "endDate > today and setting mode is c", cells: "name, nix", message: "{没有的}", value: "param nothing", computed: { 数: "sum(annualTrainees, noField)" },
        cases: [{ review: "noTerm", message: "甲" }, { pending: "name > 3" }],
        examples: [...examples, { ...examples[0], given: { institution: [{ nam: "甲" }], nobody: [] }, params: { x: 1 } }],
      }))],
    }, [
      ["parameters.mode.clauses", /没有条款“demo-2020\/9”/u],
      ["entries[0].rule.when", /没有字段“endDate”（“培训班次”有）/u], ["entries[0].rule", /不会等于 "c"/u], ["entries[0].rule.cells", /“nix”/u], ["entries[0].rule.message", /\{没有的\}/u],
      ["entries[0].rule.value", /没有名为“nothing”的参数/u], ["entries[0].rule.computed.数", /“noField”/u],
      ["entries[0].rule.cases[0].review", /没有名为“noTerm”的术语，/u], ["entries[0].rule.cases[1].pending", /只有数字和日期/u],
      ["entries[0].rule.examples[3].given.institution[0]", /“nam”，是不是“name”？/u], ["entries[0].rule.examples[3].given", /没有名为“nobody”的记录类型/u], ["entries[0].rule.examples[3].params", /“x”/u],
    ]);
  });

  it("where a part of a rule cannot be read, of the others", () => {
    says({ entries: [entry(1, { expect: { gtee: [1, 2] }, when: "filled nix", message: 7, cases: [{ review: 7 }, { error: "filled nox" }], examples: [{ kind: "pas" }, ...examples.slice(1)] }, { phase: "aplication" })] }, [
      ["entries[0].phase", /"aplication" 不是阶段，可用 /u], ["entries[0].rule.expect", /没有名为“gtee”的运算/u], ["entries[0].rule.when", /“nix”/u], ["entries[0].rule.message", /应是文字/u],
      ["entries[0].rule.cases[0].review", /7/u], ["entries[0].rule.cases[1].error", /“nox”/u],
      ["entries[0].rule.examples[0].kind", /之一/u], ["entries[0].rule.examples[0].given", /缺少/u], ["entries[0].rule.examples[0].then", /之一|缺少/u],
    ]);
  });

  it("of the header, member by member; what cannot be read of it accuses no rule", () => {
    says({
      parameters: { bad: { meaning: 7, clauses: [] }, floor: { value: 2000, meaning: "甲", clauses: [] } }, terms: { odd: { is: "filled name" }, fine: { label: "好", is: "annualTrainees >= param floor" } }, validTo: 7,
      entries: [entry(1, rule({ expect: "fine and filled nix" })), entry(2, rule({ expect: "odd and annualTrainees >= param bad and today <= lastDay and filled nox" }))],
    }, [
      ["parameters.bad.meaning", /应是文字/u], ["terms.odd.label", /缺少/u], ["validTo", /应是文字/u], ["entries[0].rule.expect", /“nix”/u], ["entries[1].rule.expect", /“nox”/u],
    ]);
  });

  it("of an entry or a form of an unknown kind, with the kinds there are of it", () => {
    says({ entries: [entry(1, rule(), { as: "rul" })], layouts: [{ kind: "tabel" }] }, [["entries[0].as", /应是"rule"、"question"、"form"、"info"、"heading"之一，现为 "rul"/u], ["layouts[0].kind", /应是"table"、"sheet"之一，现为 "tabel"/u]]);
  });

  it("of a form where it stands, also behind one that cannot be read; of a member that is something else that it is so", () => {
    const form = { ...(JSON.parse(JSON.stringify(forms.get("shandong-2019/summary"))) as object), id: "other-2020/summary" };
    says({ layouts: [{ kind: "tabel" }, form] }, [["layouts[0].kind", /现为 "tabel"/u], ["layouts[1].id", /应以“demo-2020\/”开头/u]]);
    says({ layouts: { card: form } }, [["layouts", /应是列表/u]]);
    for (const given of [[], "name >", 7]) says({ parameters: given, terms: given, patterns: given }, [["parameters", /应是对象/u], ["terms", /应是对象/u], ["patterns", /应是对象/u]]);
    for (const given of [{}, "name >", 7]) says({ layouts: given, forms: given }, [["layouts", /应是列表/u], ["forms", /应是列表/u]]);
  });

  it("of a pack that is not at hand once, and of no name that may be its own", () => {
    says({ extends: "other-2016", overrides: { theirs: 1 }, entries: [entry(1, rule({ expect: "theirTerm and theirValue > param theirs", message: "{theirs}" })), entry(2, rule({ expect: "name >" }))] }, [
      ["extends", /扩展“other-2016”，但没有找到后者/u], ["entries[1].rule.expect", /“name >▸”读不懂/u],
    ]);
    says({ extends: "shandong-2016", overrides: { round: "x", none: 1 } }, [["overrides.round", /“round”.*应是/u], ["overrides.none", /不是已知参数/u]]);
  });

  it("of a clause that no pack has which it extends, with the nearest", () => {
    says({ extends: "shandong-2016", entries: [entry(1, { like: "shandong-2016/8.1.5", message: "甲", examples: examples.slice(0, 2) })] }, [
      ["entries[0].rule.like", /没有名为“shandong-2016\/8\.1\.5”的被扩展的条款，是不是“shandong-2016\/8\.1\.5[a-z]”？请在 extends 中写明，或改正名称/u], ["entries[0].rule.examples", /boundary/u],
    ]);
  });

  it("of an id that is taken, and of everything else", () => {
    const lines = said({ id: "hunan-2017", title: 7, entries: [] });
    assert.match(lines.join("\n"), /^id：编号“hunan-2017”已有法规包使用.*\ntitle：应是文字/u);
  });
});

describe("terms and patterns are looked at where they stand, used or not", () => {
  const terms = (all: object, more: object = {}) => ({ terms: all, ...more });

  it("by all they say: a term is wrong that means nothing in any record, and accuses no rule or other term", () => {
    says(terms({
      nowhere: { label: "无处", is: "annualTraines >= 3" }, onIt: { label: "其上", is: "nowhere and filled name" }, half: { label: "半句", is: "annualTrainees >=" }, option: { label: "选项", is: "exists teacher where (kind is ful)" },
      fine: { label: "班次", is: "trainingClass where (trainees > 3)" }, alone: { label: "班次人数", is: "trainees" }, itself: { label: "自指", is: "filled name and itself" },
    }, { entries: [entry(1, rule({ expect: "nowhere and onIt and half" }))] }), [
      ["terms.nowhere", /没有字段“annualTraines”，是不是“annualTrainees”/u], ["terms.half", /读不懂/u], ["terms.option", /没有选项“ful”，可用 full（专职）、part（兼职）/u], ["terms.itself", /形成循环：itself → itself/u],
    ]);
  });

  it("with their holes open, but for what stands in them", () => {
    says({
      terms: { some: { label: "有", takes: { test: "条件" }, is: "exists teacher where ($test and kind is ful)" }, fine: { label: "有", takes: { field: "栏", last: "期限" }, is: "filled $field and today <= $last" } },
      patterns: {
        inTime: { label: "按期", takes: { day: "日期", more: "情形" }, rule: { expect: "$day <= today and filled nix", cases: ["...$more", { "n/a": "blank $day" }], message: "{$day}{自算}" } },
        shaped: { label: "形", takes: { out: "结果" }, rule: { expect: "filled name", outcome: "$out", outcom: "error" } },
      },
      entries: [entry(1, { like: "inTime", with: { day: "applicationDate", more: [] }, computed: { 自算: 1 }, examples })],
    }, [["terms.some", /没有选项“ful”/u], ["patterns.inTime", /“nix”/u], ["patterns.shaped.rule", /不认识“outcom”/u]]);
  });

  it("a rule is blamed that uses a good one for what it is not", () => {
    says(terms({ enough: { label: "够", is: "annualTrainees >= 2000" }, teachers: { label: "教师", is: "teacher where (kind is full)" } }, {
      entries: [entry(1, rule({ message: "{够}" })), entry(2, rule({ message: "{够}{教师}" })), entry(3, rule({ expect: "enough > 3 and hasDistanceConditions" }))],
    }), [
      ["entries[0].rule.message", /术语“enough”说的是条件，这里要的是值/u], ["entries[1].rule.message", /术语“enough”说的是条件/u], ["entries[1].rule.message", /术语“teachers”说的是相关的行，这里要的是值/u],
      ["entries[2].rule.expect", /术语“enough”说的是条件/u], ["entries[2].rule.expect", /“hasDistanceConditions”是“单位（基地）信息”的字段，不是条件，请写成 yes hasDistanceConditions/u],
    ]);
  });

  it("unused they are a hint; by another name, a message or a shared name that calls them, they are used", () => {
    const hints = tried({
      terms: { unused: { label: "没用", is: "filled name" }, shown: { label: "人数", is: "annualTrainees" }, inner: { label: "内", is: "filled name" }, outer: { label: "外", is: "inner" }, leastTrainees: { label: "至少", is: 5 } },
      patterns: { like: { label: "甲", rule: { expect: "outer" } } }, entries: [entry(1, rule({ message: "{人数}" }))],
    }).lints.map(({ path, level }) => `${level} ${path}`);
    assert.deepEqual(hints, ["hint terms.unused", "hint patterns.like"]);
    assert.deepEqual(tried({ terms: { "a(": { label: "括号", is: "filled name" } }, entries: [entry(1, rule({ expect: { term: "a(" } }))] }).lints, []);
  });

  it("of a pack that another at hand extends none is a hint: the rules of that are spelt out, and no longer tell what they called", () => {
    const terms = { floor: { label: "下限", is: 5 } };
    const child = (id: string, of: string, expect: string, known: Pack[]): Pack => loadPack(written({ id, extends: of, entries: [{ ...entry(1, rule({ expect })), clause: `${id}/1` }] }), { known, common });
    const own = loadPack(written({ terms }), { common });
    const round = child("round-2021", "demo-2020", "annualTrainees >= floor", [own]);
    const further = child("further-2022", "round-2021", "annualTrainees > floor", [own, round]);
    assert.deepEqual([tried({ terms }, [round]), tried({ terms }, [round, further])].map(({ lints }) => lints), [[], []]);
    assert.deepEqual(tried({ terms }).lints.map(({ path }) => path), ["terms.floor"]);
  });

  it("names are told with a stop where there is nothing to suggest", () => {
    assert.deepEqual(said({ entries: [entry(1, rule({ expect: "zzqx" }))] }), ["entries[0].rule.expect：没有名为“zzqx”的术语，请在 terms 中写明，或改正名称"]);
    for (const line of said({ terms: { zzqx: { label: "甲", is: "qqqq > 1" } }, entries: [entry(1, rule({ expect: "filled qqqq", like: "zz" }))] })) assert.doesNotMatch(line, /[，。；？][，。；]|”请/u);
  });
});

describe("a pack spoiled anywhere", () => {
  const junk = [null, 7, "", "name >", "a and (b", [], {}, true, { is: ["name"] }, { term: "x" }, { of: "teacher" }, "$x", ["...$x"], { count: "x" }, { all: 3 }, "{名称}", "constructor"];

  /** Every member of a JSON, with what it stands in. */
  function placesIn(node: unknown): { within: Record<string, unknown>; key: string }[] {
    if (typeof node !== "object" || node === null) return [];
    return Object.entries(node).flatMap(([key, inner]) => [{ within: node as Record<string, unknown>, key }, ...placesIn(inner)]);
  }

  it("is refused with sentences, never with a crash", () => {
    const terms = { half: { label: "半", is: "exists teacher where (kind is full)" }, held: { label: "有", takes: { field: "栏" }, is: { all: [{ yes: "$field" }, "half"] } } };
    const patterns = { inTime: { label: "按期", takes: { day: "日期", more: "情形" }, defaults: { more: [] }, rule: { expect: "$day <= today", cases: ["...$more", { "n/a": "blank $day" }], cells: "$day, name", message: "{名称}" } } };
    const good = (): Record<string, unknown> => JSON.parse(JSON.stringify({
      terms, patterns, parameters: { floor: { value: 2000, meaning: "甲", clauses: ["demo-2020/1"] } },
      entries: [entry(1, rule({ expect: "held(hasDistanceConditions) or annualTrainees >= param floor", computed: { 数: 1 } })), entry(2, { like: "inTime", with: { day: "applicationDate" }, examples: [] })],
    })) as Record<string, unknown>;
    const places = placesIn(good()).length;
    for (let i = 0; i < places; i++) {
      const pack = good();
      const { within, key } = placesIn(pack)[i];
      if (i % 4 === 0) delete within[key];
      else within[key] = junk[i % junk.length];
      for (const line of said(pack)) assert.doesNotMatch(line, /undefined|\[object|\u0000|。[；，]/u);
    }
    assert.ok(places > 70, `${places}`);
  });
});
