import type { Pack } from "../language/pack/schema";
import type { Say } from "./say";

/** What a clause says again stands in a pack that its own extends, and is of the same kind; otherwise nothing could be one fault with it. */
export function checkRestates(entry: Pack["entries"][number], path: string, { bases, openEnded }: { bases: readonly Pack[]; openEnded: boolean }, say: Say): void {
  if (!("restates" in entry) || entry.restates === undefined) return;
  const { restates } = entry;
  const said = bases.flatMap(({ entries }) => entries).find(({ clause }) => clause === restates);
  if (!said) {
    if (!openEnded) say(`${path}.restates`, `被扩展的法规包中没有条款“${restates}”，请改正`);
  } else if (said.as !== entry.as) say(`${path}.restates`, `条款“${restates}”由${said.as === "rule" ? "程序核验" : said.as === "question" ? "人工评审" : "程序和评审以外的方式处理"}，与本条不同，两条不能合为一项，请改正`);
  else if (said.as === "rule" && entry.as === "rule" && said.rule.record !== entry.rule.record) say(`${path}.restates`, `条款“${restates}”核验的是 ${said.rule.record}，本条核验的是 ${entry.rule.record}，两条不能合为一项，请改正`);
}
