import { blankWorkbook, patchWorkbook } from "../../files";
import type { WorkbookPatch } from "../../files/model";
import type { Workbook } from "../model/workbook";
import { sheetOperations } from "./sheet-operations";
import { SETTINGS, writeSettings } from "./settings";

/** Sheets renamed or removed: first of all, so that all else can say the present names. */
function structure(workbook: Workbook): WorkbookPatch {
  const rename = workbook.sheets.flatMap(({ openedAs, name }) => (openedAs !== undefined && openedAs !== name ? [{ sheet: openedAs, to: name }] : []));
  return { edit: [], add: [], rename, remove: workbook.removed.slice() };
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
function contents(workbook: Workbook, activeAtOpen: string | undefined): WorkbookPatch {
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
    order: moved && activeAtOpen !== undefined ? workbook.sheets.map(({ name }) => name) : undefined,
    activeSheet: workbook.active.name === activeAtOpen ? undefined : workbook.active.name,
  };
}

/**
 * The workbook as .xlsx bytes: the opened package with what changed since put in, all other parts byte for byte. Not kept in the file:
 * document properties, worksheet custom properties, filter criteria, page options the patch writer does not know.
 * @throws PatchRefusal with a Chinese sentence when the change cannot be written.
 */
export function saveHost(workbook: Workbook): Uint8Array {
  if (!workbook.opened) {
    let base = "Sheet";
    while (workbook.findSheet(base)) base += "0";
    return patchWorkbook(patchWorkbook(blankWorkbook(base), contents(workbook, undefined)), { edit: [], add: [], remove: [base] });
  }
  const first = structure(workbook);
  const changed = (first.rename?.length ?? 0) + (first.remove?.length ?? 0) > 0;
  return patchWorkbook(changed ? patchWorkbook(workbook.opened, first) : workbook.opened, contents(workbook, workbook.activeAtOpen));
}
