import assert from "node:assert/strict";
import path from "node:path";
import { typeOf } from "../../src/host/objects/all";
import { apiUses, excelProgram, rankOf, setOf, type ApiUse } from "./api-sets";
import { root, sources } from "./sources";

/** The least that is demanded: what is newer stands behind a question to Excel. */
const floor = "1.9";

/** Members that are newer and harmless without a question, and why. */
const harmless: Record<string, string> = {
  "WorksheetChangedEventArgs.triggerSource": "read from what Excel hands over: an older Excel leaves it out, and watch.ts looks for that",
};

/** What every library of office.js has, whatever the Excel: these carry no tag. */
const library = /^(?:ClientObject|ClientResult|ClientRequestContext|RequestContext|EventHandlers|EventHandlerResult|ErrorCodes|Context|RequirementSetSupport)\.|^(?:run|context)$/u;

const unguarded = (uses: readonly ApiUse[]): ApiUse[] =>
  uses.filter(({ set, guards, member }) => set !== null && rankOf(set) > rankOf(floor) && !(member in harmless) && !guards.some((guard) => rankOf(guard) >= rankOf(set)));

const shown = (uses: readonly ApiUse[]): string[] => [...new Set(uses.map(({ file, line, member, set }) => `${file}:${line} ${member} (${set})`))];

/** The members that are not guarded, by line, of a text in the place of a file of the room; its first line is 2. */
function unguardedIn(lines: readonly string[]): string[][] {
  const file = path.join(root, "src/excel/scanned.ts");
  const uses = unguarded(apiUses(excelProgram([file], new Map([[file, ['import { hasApi } from "./office";', ...lines].join("\n")]])), [file]));
  return lines.map((_, at) => uses.filter(({ line }) => line === at + 2).map(({ member }) => member));
}

/** Plain data that is passed in or handed over: no object of Excel's. */
const data = /(?:Args|Options|Criteria|Properties|DataValidation(?:Prompt|ErrorAlert|Rule))$/u;

/** True where the host plays a member. */
function isPlayed(owner: string, name: string): boolean {
  if (["load", "untrack"].includes(name)) return true;
  const { get = {}, set = {}, object = {}, method = {}, item, items } = typeOf({ type: owner, self: null });
  if (name === "getItem" || name === "items") return (name === "items" ? items : item) !== undefined;
  const wire = name.charAt(0).toUpperCase() + name.slice(1);
  return [get, set, object, method].some((members) => wire in members) || (name.startsWith("on") && Object.keys(method).some((one) => one.startsWith("_Register")));
}

describe("requirement sets of the members of office.js that src/excel uses", () => {
  let uses: ApiUse[] = [];
  before(() => {
    const files = sources("src/excel").map(({ file }) => path.join(root, file));
    uses = apiUses(excelProgram(files), files);
  });

  it(`are ExcelApi ${floor} or older, or stand behind a question to Excel; none is a preview, or of one platform only`, () => {
    assert.deepEqual(shown(unguarded(uses)), []);
    assert.deepEqual(shown(uses.filter(({ set }) => set !== null && rankOf(set) === Infinity)), []);
  });

  it("are known of every member that is not the library's own", () => {
    assert.deepEqual(shown(uses.filter(({ set, member }) => set === null && !library.test(member))), []);
    const members = new Set(uses.map(({ member }) => member));
    for (const member of ["Range.values", "Worksheet.getRanges", "ConditionalFormatCollection.add", "DataValidation.prompt", "Range.getMergedAreasOrNullObject", 'SheetVisibility."VeryHidden"', "WorksheetProtection.protected"])
      assert.ok(members.has(member), member);
  });

  it("are of members that the host plays: none is called whose behaviour nobody has looked up", () => {
    const members = new Set(uses.flatMap(({ member, set }) => (set !== null && /^\w+\.\w+$/u.test(member) ? [member] : [])));
    const lacking = [...members].filter((member) => {
      const [owner, name] = member.split(".");
      return !data.test(owner) && !isPlayed(owner, name);
    });
    assert.deepEqual(lacking, []);
  });

  it("have no exception that nothing needs", () => {
    assert.deepEqual(Object.keys(harmless).filter((name) => !uses.some(({ member }) => member === name)), []);
  });

  it("are seen whichever way a member is reached, and guarded only by a question for that set", () => {
    const seen: [string, string[]][] = [
      ["export const a = (range: Excel.Range) => range.getMergedAreasOrNullObject();", ["Range.getMergedAreasOrNullObject"]],
      ['export const b = (range: Excel.Range) => range.load("values,savedAsArray");', ["Range.savedAsArray"]],
      ['export const c = (sheets: Excel.WorksheetCollection) => sheets.load("items/tabId");', ["Worksheet.tabId"]],
      ["export const d = (range: Excel.Range, name: string) => range.load(name);", ["load of what is not a fixed text"]],
      ["export const e = ({ savedAsArray }: Excel.Range) => savedAsArray;", ["Range.savedAsArray"]],
      ["export const f = (range: never) => (range as any).anything;", ["(range as any).anything (of no type)"]],
      ['export const g = (range: Excel.Range) => { if (!hasApi("1.13")) return null; return range.getMergedAreasOrNullObject(); };', []],
      ['export const h = (range: Excel.Range) => (hasApi("1.13") ? range.getMergedAreasOrNullObject() : null);', []],
      ['export const i = (range: Excel.Range) => (hasApi("1.13") ? null : range.getMergedAreasOrNullObject());', ["Range.getMergedAreasOrNullObject"]],
      ['export const j = (range: Excel.Range) => { const knows = hasApi("1.12"); return knows && range.getMergedAreasOrNullObject(); };', ["Range.getMergedAreasOrNullObject"]],
      ['export const k = (range: Excel.Range) => { const knows = hasApi("1.14"); return knows && range.getMergedAreasOrNullObject(); };', []],
    ];
    assert.deepEqual(unguardedIn(seen.map(([line]) => line)), seen.map(([, members]) => members));
  });

  it("are read from the typings as they are written there", () => {
    assert.equal(setOf("/** [Api set: ExcelApi 1.13] */"), "1.13");
    assert.equal(setOf("/** [Api set: ExcelApi BETA (PREVIEW ONLY)] */"), "preview");
    assert.equal(setOf("/** [Api set: ExcelApiDesktop 1.1] */"), "desktop");
    assert.equal(setOf("/** [Api set: ExcelApiOnline 1.1] */"), "online");
    assert.equal(setOf("/** Nothing. */"), null);
  });
});
