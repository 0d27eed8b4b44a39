import { cell } from "./area";
import { formulaFault } from "./formula";
import { checkShape } from "./shape";
import type { Element } from "./element";
import { get, kid, kids, number, type Parts, relationId } from "./parts";
import type { Relation } from "./relations";

export interface SheetEntry { name: string; id: string; part: string; isWorksheet: boolean; hidden: boolean }

/** The workbook's own part: sheets with valid and unique names, ids and parts, one visible; defined names that mean something. */
export function checkBook(parts: Parts, part: string, root: Element, relations: ReadonlyMap<string, Relation> | undefined): SheetEntry[] {
  const say = (kind: string, text: string) => parts.say(kind, part, text);
  checkShape(parts, part, root);
  const [names, ids, targets] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const sheets = kids(kid(root, "sheets"), "sheet").map((e): SheetEntry => {
    const [name, id] = [get(e, "name") ?? "", get(e, "sheetId") ?? ""];
    if (!name || name.length > 31 || /[\\/?*:[\]]|^'|'$/.test(name) || name.toLowerCase() === "history" || names.has(name.toLowerCase())) say("names", `a sheet cannot be called “${name}”, or not twice`);
    if (ids.has(id) || !(Number(id) >= 1 && Number(id) <= 65_534)) say("names", `sheetId ${id} of “${name}”`);
    const relation = relations?.get(relationId(e) ?? "");
    if (!relation || targets.has(relation.target)) say("relations", `sheet “${name}” has no part of its own`);
    if (relation && !/^(?:work|chart|dialog|macro|xlMacro|xlIntlMacro)sheet$/i.test(relation.kind)) say("relations", `sheet “${name}”: ${relation.kind} is no kind of sheet`);
    names.add(name.toLowerCase());
    ids.add(id);
    if (relation) targets.add(relation.target);
    return { name, id, part: relation?.target ?? "", isWorksheet: relation?.kind === "worksheet", hidden: /hidden/i.test(get(e, "state") ?? "") };
  });
  if (!sheets.some((sheet) => !sheet.hidden)) say("view", "no sheet is visible");
  for (const view of kids(kid(root, "bookViews"), "workbookView")) {
    const active = sheets[number(view, "activeTab") ?? 0];
    if (!active || active.hidden) say("view", `activeTab ${get(view, "activeTab")} is hidden or not there`);
    if ((number(view, "firstSheet") ?? 0) >= sheets.length) say("view", `firstSheet ${get(view, "firstSheet")}`);
  }
  const known = new Set<string>();
  for (const e of kids(kid(root, "definedNames"), "definedName")) {
    const [name, local] = [get(e, "name") ?? "", get(e, "localSheetId")];
    const key = `${name.toLowerCase()} ${local ?? ""}`;
    if (known.has(key)) say("names", `${name} stands twice in one scope`);
    known.add(key);
    if (local !== undefined && Number(local) >= sheets.length) say("names", `${name}: sheet ${local} is not there`);
    if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || cell(name.toUpperCase()) || /^(r\d*c\d*|[rc])$/i.test(name)) say("names", `“${name}” is no name`);
    const titles = /^(?:(?:'(?:[^']|'')+'|[^'!,]+)!\$[A-Z0-9]+:\$[A-Z0-9]+(?:,|$)){1,2}$/;
    if (name === "_xlnm.Print_Titles" && !titles.test(e.textContent ?? "")) say("names", `${name} ${e.textContent}`);
    const fault = formulaFault(e.textContent ?? "", names);
    if (fault) say("names", `${name} ${fault}: ${(e.textContent ?? "").slice(0, 80)}`);
  }
  return sheets;
}
