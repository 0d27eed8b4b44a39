import type { FaultSaid, PatternFaults, PatternSaid, RuleFaults } from "../dictionary/said-of-faults";
import { quoted, type Speech } from "./speech";

/** What is wrong with a regular expression: words that go on after naming it. */
const patterns: { readonly [Code in keyof PatternFaults]: (data: PatternFaults[Code], speech: Speech) => string } = {
  "too-long": ({ length, most }, { say }) => say`有 ${length} 个字符，超过 ${most} 个，请拆成几个条件`,
  "too-repetitive": (_, { say }) => say`的重复次数太大，请减小 {n,m} 中的数字`,
  "too-much-text": (_, { say }) => say`太大，要看的文字又太多，请减小 {n,m} 中的数字，或拆成几个条件`,
  "too-deep": (_, { say }) => say`的括号嵌套太深，请简化`,
  "too-large": (_, { say }) => say`太大，请拆成几个条件`,
  "looks-around": (_, { say }) => say`用了前后断言（(?=…)、(?!…)、(?<=…)、(?<!…)），不支持，请改用 all、not 组合几个条件`,
  "refers-back": (_, { say }) => say`用了反向引用（\\1），不支持，请写出要找的文字`,
  "no-pattern": (_, { say }) => say`不是正则表达式`,
};

/** The faults of rules: what is wrong, and what may have been meant. None ends in a full stop, because they stand within sentences. */
const faults: { readonly [Code in keyof RuleFaults]: (data: RuleFaults[Code], speech: Speech) => string } = {
  "no-field": ({ name, title, elsewhere, near, close }, speech) => {
    const there = elsewhere.length > 0 ? speech.say`（${quoted(elsewhere.map((one) => speech.word(one)))}有）` : "";
    const beside = close === undefined ? "" : speech.say`，是不是“${speech.word(close.record)}”的“${close.field}”（${speech.word(close.name)}）？`;
    return speech.say`记录“${speech.word(title)}”没有字段“${name}”${there}${near === undefined ? beside : meant(near, speech)}`;
  },
  "no-record": ({ name, near }, speech) => speech.say`没有名为“${name}”的记录类型${meant(near, speech)}`,
  "no-parameter": ({ name, near }, speech) => speech.say`没有名为“${name}”的参数${meant(near, speech)}`,
  "no-term": ({ name, near }, speech) => speech.say`没有名为“${name}”的术语${meant(near, speech)}`,
  "no-operator": ({ name, of, near }, speech) => speech.say`没有名为“${name}”的${of === "condition" ? speech.say`条件` : speech.say`表达式`}${meant(near, speech)}`,
  "no-option": ({ field, literal, options }, speech) => speech.say`字段“${field}”没有选项“${literal}”，可用 ${options.join("、")}`,
  "no-placeholder": ({ name, near }, speech) => speech.say`消息中的{${name}}既不是字段名称，也不是 computed 里的名称${meant(near, speech)}`,

  "no-date": ({ text }, { say }) => say`“${text}”不是日期，应写作 2019-09-22`,
  "no-day": ({ month, day }, { say }) => say`没有${month}月${day}日`,
  "no-month-day": ({ parameter }, { say }) => say`参数“${parameter}”应是月日，写作 11-30`,

  "several-operators": ({ json }, { say }) => say`一个运算只能有一个名称：${json}`,
  "not-ordered": (_, { say }) => say`只有数字和日期可以比较大小`,
  "date-with-number": (_, { say }) => say`日期不能与数字比较`,
  "date-with-text": (_, { say }) => say`日期不能与文字比较`,
  "not-text": ({ field }, { say }) => say`字段“${field}”不是文字`,
  "yes-or-no": ({ field }, { say }) => say`字段“${field}”是“是/否”，应与 true 或 false 比较`,
  "not-comparable": ({ field, literal }, { say }) => say`字段“${field}”不能与“${literal}”比较`,
  "not-a-number": ({ operator, field }, { say }) => (field === undefined ? say`${operator} 只能用于数字` : say`${operator} 只能用于数字，“${field}”不是`),
  "not-a-date": ({ operator }, { say }) => say`${operator} 只能用于日期`,
  "neither-number-nor-date": ({ operator }, { say }) => say`${operator} 只能用于数字或日期`,
  "not-addable": (_, { say }) => say`plus 只能是日期加天数，或数字加数字`,
  "not-alike": (_, { say }) => say`first 的各项须是同一类型`,
  "other-options": (_, { say }) => say`first 的各项须是同一组选项`,
  "list-for-value": ({ parameter }, { say }) => say`参数“${parameter}”是列表，只能用在“in”里`,
  "value-for-list": ({ parameter }, { say }) => say`参数“${parameter}”应是列表`,
  "several-values": (_, { say }) => say`“by”的右侧不能是多值字段`,
  "no-group": (_, { say }) => say`只有带“group”的规则才能使用 group 的行`,
  pattern: ({ pattern, wrong }, speech) => speech.say`“${pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern}”${patternText(wrong, speech)}`,
};

const meant = (near: string | undefined, { say }: Speech): string => (near === undefined ? "" : say`，是不是“${near}”？`);

function patternText({ code, data }: PatternSaid, speech: Speech): string {
  // Code and data belong together; that they do is told by the type of what is said.
  return (patterns[code] as (data: unknown, speech: Speech) => string)(data, speech);
}

/** What is wrong with a rule, in words. */
export function faultText({ code, data }: FaultSaid, speech: Speech): string {
  return (faults[code] as (data: unknown, speech: Speech) => string)(data, speech);
}
