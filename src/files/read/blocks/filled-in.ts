import type { LineRun } from "./blocks";

/** Longest words before a blank. */
const longest = 30;

/**
 * The cells of a line. 申报单位（盖章）  甲学院   with the name underlined is how paper asks for something: the words before the underlined
 * part, and what is written there, are cells beside each other. Any other line is one cell.
 */
export function filledIn(runs: readonly LineRun[]): LineRun[][] {
  const parts: LineRun[][] = [];
  for (const run of runs) {
    if (run.text === "") continue;
    const part = parts.at(-1);
    if (part && (part[0].underlined === run.underlined || run.text.trim() === "")) part.push(run);
    else parts.push([run]);
  }
  const first = parts[0]?.[0];
  const asks = parts.length > 1 && first !== undefined && !first.underlined && textOf(parts[0]).trim() !== "";
  const short = parts.every((part) => part[0].underlined || (textOf(part).trim().length <= longest && !/[。；，]/u.test(textOf(part))));
  return asks && short ? parts.map((part) => trimmed(part)) : [runs.slice()];
}

const textOf = (runs: readonly LineRun[]): string => runs.map(({ text }) => text).join("");

/** Without the blanks around it, which are the line to write on. */
function trimmed(part: readonly LineRun[]): LineRun[] {
  const kept = part.map((run) => ({ ...run }));
  kept[0].text = kept[0].text.trimStart();
  kept[kept.length - 1].text = kept[kept.length - 1].text.trimEnd();
  return kept;
}
