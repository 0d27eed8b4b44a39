import { addressOf, type Area, area, areas, cell, overlapping } from "./area";
import { type CellCheck, checkCells } from "./cells";
import { checkCount } from "./count";
import { checkShape } from "./shape";
import type { Element } from "./element";
import { get, kid, kids, number, type Parts, relationId } from "./parts";
import { checkRules, checkValidations } from "./rules";

/** A worksheet but for what lies in other parts. Returns its merged areas. */
export function checkSheet(parts: Parts, root: Element, check: CellCheck & { highlights: number }): Area[] {
  const { part } = check;
  const say = (kind: string, text: string) => parts.say(kind, part, text);
  checkShape(parts, part, root);
  checkCells(parts, kid(root, "sheetData"), check);
  const dimension = kid(root, "dimension");
  if (dimension && !area(get(dimension, "ref") ?? "")) say("cells", `dimension ${get(dimension, "ref")}`);
  checkColumns(parts, root, check);
  checkViews(parts, part, root);
  const list = kid(root, "mergeCells");
  const merges = kids(list, "mergeCell").flatMap((e) => {
    const found = area(get(e, "ref") ?? "");
    if (!found || (found.top === found.bottom && found.left === found.right)) say("merges", `${get(e, "ref")} is no area to merge`);
    return found ?? [];
  });
  checkCount(parts, part, list, kids(list, "mergeCell").length);
  const twice = overlapping(merges);
  if (twice) say("merges", `${addressOf(twice[0])} and ${addressOf(twice[1])} overlap`);
  checkRules(parts, root, check);
  checkValidations(parts, root, check);
  checkLinks(parts, root, check);
  checkPage(parts, part, root);
  return merges;
}

function checkColumns(parts: Parts, root: Element, { part, formats }: CellCheck): void {
  let last = 0;
  for (const e of kids(kid(root, "cols"), "col")) {
    const [min, max, width] = [number(e, "min") ?? 0, number(e, "max") ?? 0, number(e, "width")];
    if (!(min > last && min <= max && max <= 16_384)) parts.say("columns", part, `columns ${min}–${max} after ${last}`);
    if (width !== undefined && !(width >= 0 && width <= 255)) parts.say("columns", part, `columns ${min}–${max} are ${width} wide`);
    if ((number(e, "style") ?? 0) >= formats) parts.say("styles", part, `columns ${min}–${max}: style ${get(e, "style")} of ${formats}`);
    last = max;
  }
}

function checkViews(parts: Parts, part: string, root: Element): void {
  for (const view of kids(kid(root, "sheetViews"), "sheetView")) {
    const say = (text: string) => parts.say("view", part, text);
    const pane = kid(view, "pane");
    if (pane && get(pane, "topLeftCell") !== undefined && !cell(get(pane, "topLeftCell")!)) say(`pane at ${get(pane, "topLeftCell")}`);
    for (const selection of kids(view, "selection")) {
      if (get(selection, "sqref") !== undefined && !areas(get(selection, "sqref"))) say(`selection ${get(selection, "sqref")}`);
      if (get(selection, "pane") && !pane) say(`selection of pane ${get(selection, "pane")} without a pane`);
    }
  }
}

function checkLinks(parts: Parts, root: Element, { part, sheets }: CellCheck): void {
  const seen = new Set<string>();
  for (const e of kids(kid(root, "hyperlinks"), "hyperlink")) {
    const [ref, location] = [get(e, "ref") ?? "", get(e, "location")];
    const say = (text: string) => parts.say("links", part, `${ref}: ${text}`);
    if (!area(ref)) say("is no cell");
    if (seen.has(ref)) say("two links");
    seen.add(ref);
    if (relationId(e) === undefined && !location) say("leads nowhere");
    if ((location ?? "").length > 255 || (get(e, "tooltip") ?? "").length > 255) say("place or tip longer than 255");
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(location ?? "");
    const name = (match?.[1] ?? match?.[2])?.replace(/''/g, "'");
    if (name !== undefined && name !== "#REF" && !sheets.has(name.toLowerCase())) say(`leads to sheet “${name}”, which is not there`);
  }
}

function checkPage(parts: Parts, part: string, root: Element): void {
  const say = (text: string) => parts.say("page", part, text);
  for (const e of ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"]) {
    const text = kid(kid(root, "headerFooter"), e)?.textContent ?? "";
    if (text.length > 255) say(`${e} of ${text.length} characters`);
  }
  const setup = kid(root, "pageSetup");
  const scale = setup && number(setup, "scale");
  if (scale !== undefined && !(scale >= 10 && scale <= 400)) say(`scale ${scale}`);
  for (const name of ["rowBreaks", "colBreaks"]) {
    const list = kid(root, name);
    const breaks = kids(list, "brk");
    checkCount(parts, part, list, breaks.length);
    let last = 0;
    for (const e of breaks) {
      if (!(number(e, "id")! > last)) say(`${name}: ${get(e, "id")} after ${last}`);
      last = number(e, "id")!;
    }
    if (breaks.length > 1026) say(`${breaks.length} breaks`);
  }
}
