import { dayOf } from "../../sheet/day";
import { nearest } from "../dictionary/text/dice";
import { FindingSources } from "../dictionary/finding-place";
import { RuleFault } from "../language/kernel";
import { compileRule, type RuleEntry } from "../engine/program";
import { Reasoning } from "../engine/reasoning";
import { derivedOf } from "../engine/derived/index";
import type { DerivedFields, ParameterValue } from "../language/rule-data";
import { compileQuestion } from "../review/question";
import { checkLayouts } from "./check-layouts";
import type { Say } from "./say";
import { withExtended } from "../language/pack/extend";
import { settleParameters, valueProblem } from "../language/pack/parameters";
import type { PackProblem } from "../language/pack/problem";
import type { Pack } from "../language/pack/schema";
import { settingsOf } from "../language/pack/settings";
import { validityOf } from "../language/pack/validity";
import { faultText } from "../words/fault-sentences";
import { asWritten } from "../words/speech";
import { atOnce } from "../../sheet/at-once";

/** What is wrong with a pack of the right shape; [] when nothing is. */
export function packProblems(pack: Pack, known: readonly Pack[] = []): PackProblem[] {
  return atOnce(problemSteps(pack, known));
}

/** `packProblems`, yielding after each rule. @param terms names of the terms it may use, one of which an unknown name may be meant for */
export function* problemSteps(pack: Pack, known: readonly Pack[], terms: readonly string[] = []): Generator<void, PackProblem[]> {
  const problems: PackProblem[] = [];
  const say = (path: string, message: string): void => void problems.push({ path, message });
  checkHeader(pack, say);
  checkClauses(pack, say);
  checkQuotes(pack, say);
  checkLayouts(pack, say);
  try {
    const packs = withExtended([pack], known);
    yield* checkRules(pack, packs, settleParameters(packs), derivedOf([pack, ...known]), say, terms);
  } catch (error) {
    say("", error instanceof Error ? error.message : String(error));
  }
  return problems;
}

function checkHeader(pack: Pack, say: Say): void {
  const { from, to, parameter } = validityOf(pack, new Map());
  if (parameter !== undefined && from === undefined) say("validFrom.param", `没有名为“${parameter}”、默认值为日期的参数，请改正`);
  for (const [key, value] of [["validFrom", from], ["validTo", to], ["exampleDate", pack.exampleDate]] as const) {
    if (value !== undefined && Number.isNaN(dayOf(value))) say(key, `“${value}”不是日期，应写作 2019-09-22`);
  }
  if (from !== undefined && to !== undefined && to < from) say("validTo", "有效期的结束早于开始，请改正");
  const clauses = new Set(pack.entries.map((entry) => entry.clause));
  if (pack.effectiveClause !== undefined && !clauses.has(pack.effectiveClause)) say("effectiveClause", `没有条款“${pack.effectiveClause}”，请改正`);
  for (const [name, parameter] of Object.entries(pack.parameters)) {
    const { value, options, optionLabels } = parameter;
    if (options && !(Array.isArray(value) ? value : [value]).every((one) => options.includes(one))) say(`parameters.${name}`, `默认值 ${JSON.stringify(value)} 不在 options 中，请改正`);
    else if (valueProblem(parameter, value) !== undefined) say(`parameters.${name}`, `默认值应是${valueProblem(parameter, value)}，现为 ${JSON.stringify(value)}，请改正`);
    if (optionLabels && optionLabels.length !== options?.length) say(`parameters.${name}`, "optionLabels 应与 options 一一对应，请改正");
  }
}

function checkClauses(pack: Pack, say: Say): void {
  const seen = new Set<string>();
  pack.entries.forEach(({ clause }, i) => {
    if (seen.has(clause)) say(`entries[${i}].clause`, `条款“${clause}”出现了不止一次，每个条款只能有一项`);
    seen.add(clause);
    if (!clause.startsWith(`${pack.id}/`)) say(`entries[${i}].clause`, `条款编号“${clause}”应以“${pack.id}/”开头`);
  });
}

const bare = (text: string): string => text.replace(/\s+/gu, "");

function checkQuotes(pack: Pack, say: Say): void {
  const text = bare(pack.text);
  pack.entries.forEach(({ clause, quote }, i) => {
    if (!text.includes(bare(quote))) say(`entries[${i}].quote`, `“${clause}”的引文不在法规全文（text）中，请逐字照录`);
  });
}

function* checkRules(pack: Pack, packs: readonly Pack[], params: ReadonlyMap<string, ParameterValue>, derived: DerivedFields, say: Say, terms: readonly string[]): Generator<void> {
  const empty = { texts: [], units: [], records: new Map(), sources: new FindingSources() };
  const data = new Reasoning(empty, params, dayOf("2000-01-01"), undefined, undefined, derived);
  const options = new Map(packs.flatMap((one) => Object.entries(one.parameters)).map(([name, { options: of }]) => [name, of]));
  for (const [i, entry] of pack.entries.entries()) {
    yield;
    const path = `entries[${i}].${entry.as}`;
    try {
      if (entry.as === "question") compileQuestion(entry, data);
      if (entry.as !== "rule") continue;
      compileRule(entry, data);
      checkRule(entry, path, params, say);
      for (const [name, literal] of settingsOf(entry.rule)) {
        const allowed = options.get(name);
        if (allowed && !allowed.includes(literal)) say(path, `setting 中“${name}”不会等于 ${JSON.stringify(literal)}，可取 ${JSON.stringify(allowed)}`);
      }
    } catch (error) {
      if (!(error instanceof RuleFault)) throw error;
      const { said } = error;
      const wrong = faultText(said, asWritten);
      const term = said.code === "no-field" || said.code === "no-record" ? nearest(said.data.name, terms) : undefined;
      const meant = term === undefined ? "" : `${wrong.endsWith("？") ? "或者" : "，"}是不是术语“${term}”？`;
      say(path, `“${entry.clause}”：${wrong}${meant}${/？$/u.test(wrong + meant) ? "" : "，"}请改正`);
    }
  }
}

function checkRule({ clause, rule }: RuleEntry, path: string, params: ReadonlyMap<string, ParameterValue>, say: Say): void {
  for (const kind of ["pass", "fail", "boundary"] as const) {
    if (!rule.examples.some((example) => example.kind === kind)) say(`${path}.examples`, `“${clause}”缺少 kind 为 ${kind} 的示例，请补上`);
  }
  rule.examples.forEach((example, e) => {
    for (const name of Object.keys(example.params ?? {}))
      if (!params.has(name)) say(`${path}.examples[${e}].params`, `没有名为“${name}”的参数，请改正`);
  });
}
