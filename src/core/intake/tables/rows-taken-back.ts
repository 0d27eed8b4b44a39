import type { TakenBackRecord } from "../../dictionary/said-of-data";
import { normalise } from "../../dictionary/text/normalise";
import type { HeaderColumn } from "./header";
import type { RecordMatch } from "./match";
import type { SetAsideRow } from "./set-aside-row";
import type { SheetGrid } from "./sheet-grid";

/** A statement, all of it, that takes the row back; 关于取消…的培训班, （延期举办） and 未撤回 are none. */
interface TakenBack {
  record: TakenBackRecord;
  said: RegExp;
}

const when = String.raw`(?:于?\d{2,4}[年./-]\d{1,2}(?:[月./-]\d{1,2}日?|月)|于?\d{1,2}月\d{1,2}日)?`;
const who = "(?:该|此|本)?(?:单位|校|院|行|条|项|班|期)?(?:因[^()]{1,8})?";
const how = `^${who}${when}(?:已|现|后|主动|自愿|自行|申请|要求|同意|经批准|重复)*${when}`;
const application = "(?:本次|该|此)?(?:申报|申请|推荐|报名|材料|推荐函|评审)";
const withdrawn = new RegExp(`${how}(?:撤回|撤销|撤下|取消|作废|放弃|退出|终止)了?(?:${application})*(?:资格|材料)?$`, "u");
/** 已撤销 in a list of bases says that one lost its standing, not that its application was withdrawn. */
const applicationWithdrawn = new RegExp(`${how}(?:(?:撤回|撤下|放弃|退出)了?(?:${application})*|(?:撤销|取消|终止)了?(?:${application})+)(?:材料)?$`, "u");
const kinds: readonly TakenBack[] = [
  {
    record: "trainingClass",
    said: new RegExp(`^${who}(?:已|后)?(?:取消|停办|未举办|未开班|未开办|未办|没办|流班)(?:举办|开班|办班)?$`, "u"),
  },
  { record: "recommendation", said: withdrawn },
  { record: "institution", said: applicationWithdrawn },
];

/** 撤回后又重新推荐 takes nothing back. */
const again = /重新|恢复|再次|仍然?(?:有效|推荐|申报)|又/u;

/** What any statement has in it: most cells are passed over without a further look. */
const telling = /[撤消停未没流作放弃退终]/u;

/** The statement among the clauses of a remark, or undefined. */
function statementIn(text: string, said: RegExp): string | undefined {
  if (!telling.test(text)) return undefined;
  const plain = normalise(text);
  if (plain === "" || plain.length > 60 || again.test(plain)) return undefined;
  return plain.split(/[,;。:()[\]【】、]/u).find((clause) => said.test(clause));
}

/** What stands in brackets at the end of a name. */
const bracketed = /\(([^()]+)\)$/u;

/**
 * Rows whose own words take them back, behind the name or in a column of remarks, understood or not: a class that was not
 * held, a recommendation withdrawn. Nothing is asked of them and nothing counts them, and a person is told.
 */
export function rowsTakenBack(grid: SheetGrid, rows: readonly number[], matches: readonly RecordMatch[], open: readonly HeaderColumn[]): SetAsideRow[] {
  // A recommendation says all that its institution in the same row would: the first kind is enough.
  for (const kind of kinds) {
    const match = matches.find(({ type }) => type.id === kind.record);
    if (match) return rowsOf(kind, match, grid, rows, open);
  }
  return [];
}

function rowsOf(kind: TakenBack, { type, fields }: RecordMatch, grid: SheetGrid, rows: readonly number[], open: readonly HeaderColumn[]): SetAsideRow[] {
  const name = fields.get(kind.record === "recommendation" ? type.unitField : "name")?.column.column;
  const note = fields.get("note")?.column;
  const remarks = (note ? [...open, note] : open).map(({ column }) => column);
  const found: SetAsideRow[] = [];
  for (const row of rows) {
    const called = name === undefined ? "" : grid.text(row, name).trim();
    const inName = telling.test(called) ? statementIn(bracketed.exec(normalise(called))?.[1] ?? "", kind.said) : undefined;
    const at = inName === undefined ? remarks.find((column) => statementIn(grid.text(row, column), kind.said) !== undefined) : name;
    if (at === undefined) continue;
    const text = grid.text(row, at).trim();
    const said = inName ?? statementIn(text, kind.said)!;
    const { record } = kind;
    found.push({
      row, why: { code: "taken-back", data: { record, said } },
      problem: { clause: "data/type", row, column: at, value: text, said: { code: "row-taken-back", data: { record, name: called, text, ...(inName !== undefined && { inName }) } }, outcome: "review" },
    });
  }
  return found;
}
