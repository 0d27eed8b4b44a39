import { simplify } from "../text/simplify";

/**
 * What a printed choice says: its answer, both or neither ticked, a tick that may belong to either, or that it cannot be told;
 * undefined when it is no printed choice.
 */
type Ticks = boolean | "both" | "none" | "between" | "unclear" | undefined;

type TickToken = { is: "mark"; on: boolean } | { is: "word"; yes: boolean } | { is: "gap" };

/** A box with or without a tick, bare or in brackets; a cross is a box that is not ticked. */
const ticked = "[☑√✓✔✅■●◉⊙◎⦿☒◼⬛]";
const open = "[□☐○◯〇◻⬜▢×✗✘_]";
/** [x] is how a box is ticked on a keyboard; beside a real tick it is a cross. */
const typed = "[xXvV]";
const no = "没有|不具备|不具有|不符合|不同意|未通过|不通过|不达标|不合格|不属于|不是|否|无|不";
const yes = "具备|具有|符合|同意|通过|达标|合格|属于|是|有";
const token = new RegExp(
  String.raw`(?<on>[([【]\s*${ticked}\s*[)\]】]|${ticked})|(?<typed>[([【]\s*${typed}\s*[)\]】])|(?<off>[([【]\s*${open}*\s*[)\]】]|${open}+)|(?<no>${no})|(?<yes>${yes})|(?<gap>[\s/|、,;.。，；]+)|(?<remark>[([][^()[\]]*[)\]])|(?<other>.)`,
  "gsu",
);

const lone = new RegExp(`^(?:${ticked})$`, "u");
/** A tick and nothing else. `text` is the text after `normalise`. */
export const isTick = (text: string): boolean => lone.test(text);

const plain = (raw: string): string => simplify(raw.normalize("NFKC")).replace(/[\p{Cf}\ufe0e\ufe0f]/gu, "").trim();

/**
 * Reads a printed choice by its ticks: ☑有 □无, （√）有 （ ）无, [√]有 [ ]无, 有√ 无, 有☑无□, √是. A mark belongs to the word it
 * touches; where it touches both, nothing is guessed.
 */
export function readTicks(raw: string): Ticks {
  const text = plain(raw);
  const tokens: TickToken[] = [];
  const drawn = new RegExp(ticked, "u").test(text);
  let other = false;
  for (const { groups = {} } of text.matchAll(token)) {
    if (groups.on !== undefined) tokens.push({ is: "mark", on: true });
    else if (groups.typed !== undefined) tokens.push({ is: "mark", on: !drawn });
    else if (groups.off !== undefined) tokens.push({ is: "mark", on: false });
    else if (groups.no !== undefined) tokens.push({ is: "word", yes: false });
    else if (groups.yes !== undefined) tokens.push({ is: "word", yes: true });
    else if (groups.gap !== undefined) tokens.push({ is: "gap" });
    else if (groups.other !== undefined) other = true;
  }
  const words = tokens.filter((one) => one.is === "word");
  const marks = tokens.filter((one) => one.is === "mark").length;
  const choice = words.some(({ yes }) => yes) && words.some(({ yes }) => !yes);
  if (!choice) return words.length === 1 && marks === 1 && !other ? alone(tokens) : undefined;
  // A sentence that has such words in it, 公示无异议，同意推荐, is no printed choice.
  if (marks === 0 && other) return undefined;
  if (words.length > 2 || marks === 0 || marks > 2 || other) return "unclear";
  return decide(marksOfWords(tokens), words);
}

/** √有 says yes; a box left open beside a lone word says nothing. */
function alone(tokens: readonly TickToken[]): Ticks {
  const on = tokens.some((one) => one.is === "mark" && one.on);
  return on ? tokens.some((one) => one.is === "word" && one.yes) : "unclear";
}

/** The mark of each of the two words (undefined: none); "between" when it may be either's, undefined when it cannot be told. */
function marksOfWords(tokens: readonly TickToken[]): [boolean?, boolean?] | "between" | undefined {
  const solid = tokens.filter((one) => one.is !== "gap");
  const shape = solid.map((one) => (one.is === "mark" ? "M" : "W")).join("");
  const on = solid.flatMap((one) => (one.is === "mark" ? [one.on] : []));
  if (shape === "MWMW" || shape === "WMWM") return [on[0], on[1]];
  if (shape === "MWW") return [on[0], undefined];
  if (shape === "WWM") return [undefined, on[0]];
  if (shape !== "WMW") return undefined;
  if (!on[0]) return [false, undefined];
  const at = tokens.findIndex((one) => one.is === "mark");
  const [before, behind] = [tokens[at - 1].is === "gap", tokens[at + 1].is === "gap"];
  return before === behind ? "between" : before ? [undefined, on[0]] : [on[0], undefined];
}

function decide(marks: [boolean?, boolean?] | "between" | undefined, words: readonly { yes: boolean }[]): Ticks {
  if (!marks || marks === "between") return marks ?? "unclear";
  const chosen = words.filter((_, at) => marks[at] === true);
  return chosen.length === 2 ? "both" : chosen.length === 0 ? "none" : chosen[0].yes;
}

const boxes = new RegExp(String.raw`([([]\s*(?:${ticked}|${typed})\s*[)\]]|${ticked})|([([]\s*[)\]]|[□☐○◯〇◻⬜▢])`, "gu");

/** The words ticked among several printed ones: ☑高等院校 □企业, 普通√ 专项□; undefined when the text has no such boxes. */
export const tickedWords = (raw: string): string[] | undefined => boxedWords(raw)?.flatMap(({ word, on }) => (on ? [word] : []));

/** The words of several printed ones, each with whether it is ticked; undefined when the text has no boxes. */
export function boxedWords(raw: string): { word: string; on: boolean }[] | undefined {
  const text = plain(raw);
  const marks = [...text.matchAll(boxes)];
  if (marks.length === 0) return undefined;
  const before = marks[0].index === 0;
  const words = marks.map((mark, i) => {
    const from = before ? mark.index + mark[0].length : i === 0 ? 0 : marks[i - 1].index + marks[i - 1][0].length;
    const to = before ? (marks[i + 1]?.index ?? text.length) : mark.index;
    return text.slice(from, to).replace(/^[\s/|、,;.。]+|[\s/|、,;.。]+$/gu, "");
  });
  return words.every((word) => word !== "") ? words.map((word, i) => ({ word, on: marks[i][1] !== undefined })) : undefined;
}
