import { addressOf, type Area, area, meet } from "./area";
import { checkCount } from "./count";
import { checkShape } from "./shape";
import type { Element } from "./element";
import { get, kid, kids, number, type Parts, relationId } from "./parts";
import type { Relation } from "./relations";

/** Names and ids of tables, which are the workbook's. */
export interface TableNames { ids: Set<string>; names: Set<string> }

/** The tables of a sheet: `ref`, filter, headings, totals and columns say the same, and none lies over another or over a merge. */
export function checkTables(parts: Parts, root: Element, part: string, relations: ReadonlyMap<string, Relation> | undefined, merges: Area[], texts: ReadonlyMap<string, string | null>, highlights: number, all: TableNames): void {
  const list = kid(root, "tableParts");
  checkCount(parts, part, list, kids(list, "tablePart").length);
  const taken = [...merges];
  for (const reference of kids(list, "tablePart")) {
    const relation = relations?.get(relationId(reference) ?? "");
    const table = relation && parts.xml.get(relation.target);
    if (!relation || !table) {
      parts.say("tables", part, "a table has no part");
      continue;
    }
    const say = (text: string) => parts.say("tables", relation.target, text);
    checkShape(parts, relation.target, table);
    const own = area(get(table, "ref") ?? "");
    if (!own) {
      say(`ref ${get(table, "ref")}`);
      continue;
    }
    const [id, name] = [get(table, "id") ?? "", (get(table, "displayName") ?? "").toLowerCase()];
    if (all.ids.has(id) || all.names.has(name)) say(`id ${id} or name ${name} stands twice`);
    all.ids.add(id);
    all.names.add(name);
    for (const other of taken) if (meet(own, other)) say(`overlaps ${addressOf(other)}`);
    taken.push(own);
    const [heads, totals] = [number(table, "headerRowCount") ?? 1, number(table, "totalsRowCount") ?? 0];
    if (own.bottom - own.top + 1 < heads + totals + 1) say(`ref ${get(table, "ref")} holds no line`);
    const filter = kid(table, "autoFilter");
    const filtered = filter && area(get(filter, "ref") ?? "");
    if (filter && (!filtered || filtered.top !== own.top || filtered.left !== own.left || filtered.right !== own.right || filtered.bottom !== own.bottom - totals)) {
      say(`autoFilter ${get(filter, "ref")} in ${get(table, "ref")} with ${totals} rows of totals`);
    }
    checkColumns(parts, relation.target, table, own, heads, texts, highlights);
  }
  const filter = kid(root, "autoFilter");
  if (!filter) return;
  const own = area(get(filter, "ref") ?? "");
  if (!own) parts.say("filter", part, `ref ${get(filter, "ref")}`);
  else for (const other of taken.slice(merges.length)) if (meet(own, other)) parts.say("filter", part, `${get(filter, "ref")} overlaps a table`);
}

function checkColumns(parts: Parts, part: string, table: Element, own: Area, heads: number, texts: ReadonlyMap<string, string | null>, highlights: number): void {
  const say = (text: string) => parts.say("tables", part, text);
  const list = kid(table, "tableColumns");
  const columns = kids(list, "tableColumn");
  checkCount(parts, part, list, columns.length);
  if (columns.length !== own.right - own.left + 1) say(`${columns.length} columns in ${get(table, "ref")}`);
  const [ids, names] = [new Set<string>(), new Set<string>()];
  columns.forEach((column, i) => {
    const [id, name] = [get(column, "id") ?? "", get(column, "name") ?? ""];
    if (ids.has(id) || names.has(name.toLowerCase())) say(`column ${id} “${name}” stands twice`);
    ids.add(id);
    names.add(name.toLowerCase());
    const shown = texts.get(`${own.top},${own.left + i}`);
    const wanted = name.replace(/_x000a_/gi, "\n").replace(/_x000d_/gi, "\r");
    if (heads && shown?.replace(/_x000d_/gi, "\r") !== wanted) say(`heading ${i + 1} is ${JSON.stringify(shown)}, the table says ${JSON.stringify(wanted)}`);
    for (const kind of ["dataDxfId", "headerRowDxfId", "totalsRowDxfId"]) {
      if ((number(column, kind) ?? -1) >= highlights) parts.say("styles", part, `${kind} ${get(column, kind)} of ${highlights}`);
    }
  });
}
