import { simplify } from "../text/simplify";

/** What a printed choice says: its answer, both or neither ticked, or that it cannot be told; undefined when it is no printed choice. */
export type Ticks = boolean | "both" | "none" | "unclear" | undefined;

type Token = { is: "mark"; on: boolean } | { is: "word"; yes: boolean } | { is: "gap" };

/** A box with or without a tick, bare or in brackets; a cross is a box that is not ticked. */
const ticked = "[☑√✓✔■●◉☒◼⬛]";
const open = "[□☐○◯◻⬜▢×✗✘_]";
const no = "没有|不具备|不具有|不符合|不同意|未通过|不通过|不达标|不合格|不属于|不是|否|无|不";
const yes = "具备|具有|符合|同意|通过|达标|合格|属于|是|有";
const token = new RegExp(
  String.raw`(?<on>[([【]\s*${ticked}\s*[)\]】]|${ticked})|(?<off>[([【]\s*${open}*\s*[)\]】]|${open}+)|(?<no>${no})|(?<yes>${yes})|(?<gap>[\s/|、,;.。，；]+)|(?<remark>[([][^()[\]]*[)\]])|(?<other>.)`,
  "gsu",
);

/**
 * Reads a printed choice by its ticks: ☑有 □无, （√）有 （ ）无, [√]有 [ ]无, 有√ 无, 有☑无□, √是. A mark belongs to the word it
 * touches; where it touches both, nothing is guessed.
 */
export function readTicks(raw: string): Ticks {
  const text = simplify(raw.normalize("NFKC")).replace(/\p{Cf}/gu, "").trim();
  const tokens: Token[] = [];
  let other = false;
  for (const { groups = {} } of text.matchAll(token)) {
    if (groups.on !== undefined) tokens.push({ is: "mark", on: true });
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
  if (words.length > 2 || marks === 0 || marks > 2 || other) return "unclear";
  return decide(marksOfWords(tokens), words);
}

/** √有 says yes; a box left open beside a lone word says nothing. */
function alone(tokens: readonly Token[]): Ticks {
  const on = tokens.some((one) => one.is === "mark" && one.on);
  return on ? tokens.some((one) => one.is === "word" && one.yes) : "unclear";
}

/** The mark of each of the two words (undefined: none), or undefined when a mark cannot be told to belong to one. */
function marksOfWords(tokens: readonly Token[]): [boolean?, boolean?] | undefined {
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
  return before === behind ? undefined : before ? [undefined, on[0]] : [on[0], undefined];
}

function decide(marks: [boolean?, boolean?] | undefined, words: readonly { yes: boolean }[]): Ticks {
  if (!marks) return "unclear";
  const chosen = words.filter((_, at) => marks[at] === true);
  return chosen.length === 2 ? "both" : chosen.length === 0 ? "none" : chosen[0].yes;
}

const boxes = new RegExp(String.raw`([([]\s*${ticked}\s*[)\]]|${ticked})|([([]\s*[)\]]|[□☐○◯◻⬜▢])`, "gu");

/** The words ticked among several printed ones: ☑高等院校 □企业, 普通√ 专项□; undefined when the text has no such boxes. */
export function tickedWords(raw: string): string[] | undefined {
  const text = simplify(raw.normalize("NFKC")).replace(/\p{Cf}/gu, "").trim();
  const marks = [...text.matchAll(boxes)];
  if (marks.length === 0) return undefined;
  const before = marks[0].index === 0;
  const words = marks.map((mark, i) => {
    const from = before ? mark.index + mark[0].length : i === 0 ? 0 : marks[i - 1].index + marks[i - 1][0].length;
    const to = before ? (marks[i + 1]?.index ?? text.length) : mark.index;
    return text.slice(from, to).replace(/^[\s/|、,;.。]+|[\s/|、,;.。]+$/gu, "");
  });
  return words.every((word) => word !== "") ? words.filter((_, i) => marks[i][1] !== undefined) : undefined;
}
