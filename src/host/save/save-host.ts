import { blankWorkbook, patchWorkbook } from "../../files";
import type { WorkbookPatch } from "../../files/model";
import type { Workbook } from "../model/workbook";
import { sheetOperations } from "./sheet-operations";
import { SETTINGS, writeSettings } from "../model/settings";

/**
 * Name for a removed sheet that has to stay until the rest is written, because a package is never without a visible sheet;
 * undefined where one of the opened sheets stays visible.
 */
function spareName(workbook: Workbook): string | undefined {
  const stays = workbook.sheets.some((sheet) => sheet.openedAs !== undefined && sheet.visibility === "visible" && !sheet.changed.has("visibility"));
  if (workbook.removed.length === 0 || stays) return undefined;
  let name = "Sheet";
  while (workbook.findSheet(name) || workbook.removed.includes(name)) name += "0";
  return name;
}

/** Sheets renamed or removed: first of all, so that all else can say the present names. */
function structure(workbook: Workbook, spare?: string): WorkbookPatch {
  const rename = workbook.sheets.flatMap(({ openedAs, name }) => (openedAs !== undefined && openedAs !== name ? [{ sheet: openedAs, to: name }] : []));
  const remove = workbook.removed.slice();
  // The one that was active at the start is visible for sure.
  const held = spare === undefined ? undefined : remove.splice(Math.max(0, remove.indexOf(workbook.activeAtOpen ?? "")), 1)[0];
  if (held !== undefined) rename.push({ sheet: held, to: spare! });
  return { edit: [], add: [], rename, remove };
}

function namesOf(workbook: Workbook): WorkbookPatch["names"] {
  return [...workbook.namesChanged].flatMap((key): NonNullable<WorkbookPatch["names"]> => {
    const present = workbook.names.filter(({ name }) => name === key);
    if (present.length === 0) return [{ name: key, refersTo: null }];
    return present.map(({ name, refersTo, sheet, visible }) => ({ name, refersTo: refersTo.replace(/^=/, ""), sheet: sheet?.name, hidden: !visible }));
  });
}

function customXmlOf(workbook: Workbook): WorkbookPatch["customXml"] {
  const parts = [...workbook.xmlChanged].map((namespace) => ({ namespace, text: workbook.xmlParts.filter((part) => part.namespace === namespace).at(-1)?.xml ?? null }));
  if (workbook.settingsChanged) parts.push({ namespace: SETTINGS, text: workbook.settings.size > 0 ? writeSettings(workbook.settings) : null });
  return parts;
}

/** Everything else, by the present names. */
function contents(workbook: Workbook, activeAtOpen: string | undefined, spare?: string): WorkbookPatch {
  const edit: WorkbookPatch["edit"] = [];
  const add: WorkbookPatch["add"] = [];
  for (const sheet of workbook.sheets) {
    const operations = sheetOperations(sheet);
    if (sheet.openedAs === undefined) add.push({ name: sheet.name, visibility: sheet.visibility, operations });
    else if (operations.length > 0) edit.push({ sheet: sheet.name, operations });
  }
  const natural = [...workbook.sheets.filter((s) => s.openedAs !== undefined), ...workbook.sheets.filter((s) => s.openedAs === undefined)];
  const moved = workbook.reordered || natural.some((sheet, i) => sheet !== workbook.sheets[i]);
  return {
    edit,
    add,
    names: namesOf(workbook),
    customXml: customXmlOf(workbook),
    order: moved && activeAtOpen !== undefined ? [...workbook.sheets.map(({ name }) => name), ...(spare === undefined ? [] : [spare])] : undefined,
    activeSheet: workbook.active.name === activeAtOpen ? undefined : workbook.active.name,
  };
}

/**
 * The workbook as .xlsx bytes: the opened package with what changed since put in, all other parts byte for byte. Not kept in the file:
 * document properties, worksheet custom properties, page options the patch writer does not know.
 * @throws PatchRefusal with a Chinese sentence when the change cannot be written.
 */
export function saveHost(workbook: Workbook): Uint8Array {
  if (!workbook.opened) {
    let base = "Sheet";
    while (workbook.findSheet(base)) base += "0";
    return patchWorkbook(patchWorkbook(blankWorkbook(base), contents(workbook, undefined)), { edit: [], add: [], remove: [base] });
  }
  const spare = spareName(workbook);
  const first = structure(workbook, spare);
  const changed = (first.rename?.length ?? 0) + (first.remove?.length ?? 0) > 0;
  const patched = (bytes: Uint8Array, patch: WorkbookPatch): Uint8Array => patchWorkbook(bytes, patch, workbook.packing);
  const saved = patched(changed ? patched(workbook.opened, first) : workbook.opened, contents(workbook, workbook.activeAtOpen, spare));
  return spare === undefined ? saved : patched(saved, { edit: [], add: [], remove: [spare] });
}
