import type { Field } from "../fields";
import { ValueState } from "../dataset";
import type { ValueSaid } from "../said-of-values";
import { normalise, splitList } from "../text/normalise";
import { composedIndex } from "./composed";
import { asked, bad, blank, good, goodText, type Coerced, type Problem } from "./coerced";
import { leavesSo, saysSo } from "./held-against";
import { insteadOf } from "./instead";
import { isPlaceholder } from "./placeholder";
import { regulationIndex, regulationNames } from "./regulation";
import { tickedWords } from "./ticks";
import type { UnknownWord } from "../word-meaning";
import { toldOf, unknownWord } from "./unknown-word";
import { isNoUndone, isUndone } from "./undone";

const key = (text: string): string => normalise(text).replace(/[()[\]{}《》“”"'，,。.;；:：、/·]/gu, "").toLowerCase();
const withoutBrackets = (text: string): string => text.replace(/[（(][^（）()]*[）)]/gu, "");
const maps = new WeakMap<Field, Map<string, number>>();

/** Every spelling of the enum's members → index into its options; a bracket in a label may be left out. */
function spellings(field: Field): Map<string, number> {
  let map = maps.get(field);
  if (map) return map;
  map = new Map();
  const options = field.options ?? [];
  const put = (text: string, index: number): void => void (map!.has(key(text)) || map!.set(key(text), index));
  options.forEach((option, index) => put(option.code, index));
  options.forEach((option, index) => option.labels.forEach((label) => put(label, index)));
  options.forEach((option, index) => option.labels.forEach((label) => put(withoutBrackets(label), index)));
  maps.set(field, map);
  return map;
}

/** Index of the option a text means, or undefined. A numbering in front (“1.高等院校”) and a bracket behind that changes nothing are let go. */
export function optionIndex(text: string, field: Field): number | undefined {
  const map = spellings(field);
  return map.get(key(text)) ?? (changes(text, field) ? undefined : map.get(key(withoutBrackets(text)))) ?? map.get(key(text.replace(/^\s*[\dA-Za-z①-⑳]+\s*[.、．)）]\s*/u, "")));
}

/** An end that is no punishment: 取消（更名）. */
const reformed = /^已?(?:取消|撤销).*\([^()]*(?:更名|名称变更|改革|合并|重组|划转|转隶|自愿|主动|误)/u;

/** True where what stands in brackets may make another choice of it: 取消资格（听证中）, 未备案（已补报）, 乱收费（已澄清）. */
function changes(text: string, { heldAgainst }: Field): boolean {
  const plain = normalise(text);
  return isUndone(text) || reformed.test(plain) || (heldAgainst === true && !leavesSo(plain)) || (/^(?:否|无|未|不|待|退回)/u.test(plain) && (isNoUndone(plain) || insteadOf(plain)));
}

/** Names of the allowed members, for messages. */
function allowed({ options = [] }: Field): { options: string[] } {
  return { options: options.map((option) => option.labels[0] ?? option.code) };
}

/** Index of the only option that a text in free words means; undefined where none or several fit, or a word of doubt stands there. */
function inWords(text: string, field: Field, doubts: readonly string[]): number | undefined {
  if (doubts.some((word) => text.includes(word))) return undefined;
  const met = (field.options ?? []).flatMap(({ words }, index) => { const word = words?.find((one) => text.includes(one)); return word === undefined ? [] : [{ index, word }]; });
  return met.length === 1 && (!field.heldAgainst || saysSo(text, met[0].word)) ? met[0].index : undefined;
}

/** Reads one enum member from a code or any of its labels; in an open list an unknown text becomes "other" with a notice, in others it is asked about. */
export function parseChoice(raw: string, field: Field): Coerced {
  // What a citation says in brackets may contradict its title.
  const index = field.regulation && /[《号]/u.test(raw) ? regulationIndex(raw, field) : optionIndex(raw, field);
  if (index !== undefined) return good(index);
  const text = normalise(raw);
  if (text === "" || isPlaceholder(text)) return blank;
  const ticked = tickedWords(raw);
  if (ticked?.length === 0) return blank;
  if (ticked?.length === 1) return parseChoice(ticked[0], field);
  if (ticked) return bad("data/enum", { code: "several-ticked", data: null });
  if (field.free) {
    const said = inWords(text, field, field.free);
    if (said !== undefined) return good(said);
    return unknownWord(raw, field, asked("data/enum", { code: "unclear-choice", data: allowed(field) }));
  }
  const meant = composedIndex(raw, field) ?? regulationIndex(raw, field);
  if (meant !== undefined) return good(meant);
  const rest = field.open ? (field.options ?? []).findIndex((option) => option.code === "other") : -1;
  const said: ValueSaid = { code: "no-choice", data: allowed(field) };
  if (rest >= 0) return unknownWord(raw, field, { ...good(rest), problem: { clause: "data/enum", said, notice: true } });
  if (field.fixed) return bad("data/enum", said);
  return unknownWord(raw, field, asked("data/enum", field.regulation ? { code: "unclear-regulation", data: { options: regulationNames(field) } } : { code: "unclear-choice", data: allowed(field) }));
}

/** Reads a list of enum members; the text kept is their codes joined by 、. In an open list an unknown member stays as written, with a notice. */
export function parseChoices(raw: string, field: Field): Coerced {
  const text = normalise(raw);
  if (text === "" || isPlaceholder(text)) return blank;
  const codes: string[] = [];
  const words: UnknownWord[] = [];
  let problem: Problem | undefined;
  for (const member of tickedWords(raw) ?? splitList(raw.replace(/[,，/+和]/gu, "、"))) {
    const index = optionIndex(member, field);
    if (index === undefined) {
      const said: ValueSaid = { code: "no-choice-among", data: { member, ...allowed(field) } };
      if (!field.open && field.fixed) return bad("data/enum", said);
      const told = toldOf(member, field);
      words.push({ word: member.trim(), said: { code: "no-choice", data: allowed(field) }, ...(told && { told }) });
      if (told && told.value !== "") codes.push(told.value);
      else if (!told && field.open) codes.push(normalise(member));
      // What a cell says of one unknown word is told of all of them, each by itself.
      if (problem === undefined || !told) problem = { clause: "data/enum", said, notice: true };
    } else codes.push(field.options![index].code);
  }
  if (!problem) return codes.length === 0 ? blank : goodText([...new Set(codes)].join("、"));
  problem = { ...problem, words };
  // Nothing is built on a cell of which a part is not known.
  if (codes.length === 0 || (!field.open && words.some(({ told }) => !told))) return { state: ValueState.bad, num: 0, problem };
  return goodText([...new Set(codes)].join("、"), problem);
}
