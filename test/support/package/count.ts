import type { Element } from "./element";
import type { Parts } from "./parts";

/** `count` of a list, which Excel writes and some readers believe. */
export function checkCount({ say }: Parts, part: string, e: Element | undefined, items: number): void {
  const count = e?.getAttribute("count");
  if (count !== null && count !== undefined && Number(count) !== items) say("count", part, `<${e!.nodeName}> says ${count}, has ${items}`);
}
