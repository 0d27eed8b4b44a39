import { CellKind } from "../../../sheet/cells";
import { ValueState } from "../../dictionary/dataset";
import type { Field } from "../../dictionary/fields";
import { recordType } from "../../dictionary/dictionary";
import { institutionLists } from "../../dictionary/kept-by";
import { normalise } from "../../dictionary/text/normalise";
import { coercerOf } from "../../dictionary/values/coercer";
import { isMeasure } from "../../dictionary/values/measure";
import type { Header, HeaderColumn } from "./header";
import { chosenField, claimsFor, isAnswer, isGeneric, type Choices, type ColumnMatch, type RecordMatch } from "./match";
import type { SheetGrid } from "./sheet-grid";

/** Gives every record type of a shared table the column that names the institution, and its credit code. */
export function lendUnits(header: Header, matches: RecordMatch[], isName: (column: HeaderColumn) => boolean = () => false, choices: Choices = new Map()): void {
  const unitOf = (match: RecordMatch): ColumnMatch | undefined => match.fields.get(match.type.unitField);
  const codeOf = (match: RecordMatch): ColumnMatch | undefined => match.fields.get("creditCode") ?? match.fields.get("unitCreditCode");
  const named = matches.map(unitOf).find((entry) => entry !== undefined) ?? anyUnitColumn(header, matches, choices) ?? ownerColumn(header, matches, isName);
  const coded = matches.map(codeOf).find((entry) => entry !== undefined);
  for (const match of matches) {
    const unit = match.type.fields.find((field) => field.id === match.type.unitField);
    if (named && unit && !unitOf(match)) match.fields.set(unit.id, { ...named, field: unit });
    const code = match.type.fields.find((field) => field.id === "creditCode" || field.id === "unitCreditCode");
    if (coded && code && !codeOf(match)) match.fields.set(code.id, { ...coded, field: code });
  }
  lendPurpose(matches);
}

/** What a list of recommendations says each unit applies for, the unit's own row says, too. */
function lendPurpose(matches: readonly RecordMatch[]): void {
  const list = matches.find(({ type }) => type.register === true);
  const unit = matches.find(({ type }) => type.id === "institution");
  for (const id of list && unit ? ["program", "applicationType"] : []) {
    const told = list!.fields.get(id);
    const field = unit!.type.fields.find((one) => one.id === id);
    if (told && field && !unit!.fields.has(id)) unit!.fields.set(id, { ...told, field });
  }
}

/** A column that some other record type would take for the institution's name, when nobody here took it. */
function anyUnitColumn(header: Header, matches: RecordMatch[], choices: Choices): ColumnMatch | undefined {
  const taken = new Set(matches.flatMap((match) => [...match.fields.values()].map((entry) => entry.column.column)));
  for (const type of institutionLists.map(recordType)) {
    for (const column of header.columns) {
      const claim = type && claimsFor(column, type).find(({ field }) => field.id === type.unitField);
      if (claim && !taken.has(column.column) && chosenField(column, choices)?.field !== "") return { column, field: claim.field, confidence: 0.9, reason: "alias" };
    }
  }
  return undefined;
}

/** Headings under which people write whose a row is. */
const owner = /^(?:所[在属]|申报|举办|承办|培训|施教|任职|工作|供职|依托|建设)?(?:单位|机构|基地|学校|院校)(?:名称|全称|简称)?$/u;

/** A column headed 单位 and the like that holds names: the unit of its rows, likely. */
function ownerColumn(header: Header, matches: RecordMatch[], isName: (column: HeaderColumn) => boolean): ColumnMatch | undefined {
  const taken = new Set(matches.flatMap((match) => [...match.fields.values()].map((entry) => entry.column.column)));
  const unit = matches.flatMap(({ type }) => type.fields.find(({ id }) => id === type.unitField) ?? [])[0];
  const column = header.columns.find((candidate) => !taken.has(candidate.column) && candidate.leaf.unit === undefined && owner.test(candidate.leaf.keys[0] ?? "") && isName(candidate));
  return unit && column ? { column, field: unit, confidence: 0.86, reason: "similar" } : undefined;
}

/** True when the cells below a heading are names: texts, and no units of measure. */
export function holdsNames(grid: SheetGrid, column: HeaderColumn, from: number): boolean {
  let names = 0;
  for (let row = from; row < Math.min(grid.rows, from + 200); row++) {
    const kind = grid.kind(row, column.column);
    if (kind === CellKind.blank) continue;
    const text = normalise(grid.text(row, column.column));
    if (kind !== CellKind.text || isMeasure(text) || text.length < 2) return false;
    names++;
  }
  return names > 0;
}

/** The title all bases bear, which names none of them. */
const commonTitle = /专业技术人[员才]继续教育(?:基地|培训基地)$/u;

/** A list of bases without another name: what stands under 基地名称 names them, unless it is the title they share. */
export function nameByBase(matches: RecordMatch[], textsOf: (entry: ColumnMatch) => string[]): void {
  for (const match of matches) {
    const base = match.fields.get("baseTitle");
    const name = match.type.fields.find(({ id }) => id === match.type.unitField);
    if (!base || !name || match.fields.has(name.id) || isAnswer(base.reason)) continue;
    const texts = textsOf(base).map(normalise).filter((text) => text !== "");
    const own = texts.filter((text) => !commonTitle.test(text) || text.length > 24);
    if (own.length === 0 || own.length * 2 < texts.length || (texts.length > 1 && new Set(texts).size === 1)) continue;
    match.fields.delete("baseTitle");
    match.fields.set(name.id, { ...base, field: name, confidence: Math.min(base.confidence, 0.86) });
  }
}

/** What a column says that answers for another: what is applied for, and under which programme. */
const answers = [
  { of: "program", for: "applicationType", says: /新申[报请]|重新确认|审验/u },
  { of: "applicationType", for: "program", says: /^普通(?:类|申报|基地)?$|乡村振兴/u },
] as const;

/** 新申报, 乡村振兴专项, 重新确认 in one column: 申报类型 answers for 申报类别 as well, and the other way round, when that has no column. */
export function readTypeTwice(matches: readonly RecordMatch[], textsOf: (entry: ColumnMatch) => string[]): void {
  for (const match of matches) {
    for (const answer of answers) {
      const column = match.fields.get(answer.of);
      const field = match.type.fields.find(({ id }) => id === answer.for);
      if (!column || !field || match.fields.has(field.id) || !textsOf(column).some((text) => answer.says.test(normalise(text)))) continue;
      match.fields.set(field.id, { ...column, field, confidence: 0.9 });
      break;
    }
  }
}

/** 类别 alone may ask for the kind of institution: what stands there says which. */
export function readBareKind(matches: readonly RecordMatch[], textsOf: (entry: ColumnMatch) => string[]): void {
  for (const { type, fields } of matches) {
    const entry = fields.get("applicationType");
    const kind = type.id === "institution" ? type.fields.find(({ id }) => id === "type") : undefined;
    if (!entry || !kind || fields.has(kind.id) || isAnswer(entry.reason) || !/^类[别型]$/u.test(entry.column.leaf.keys[0])) continue;
    const texts = [...new Set(textsOf(entry))].filter((text) => normalise(text) !== "");
    const reads = (field: Field) => (text: string): boolean => {
      const read = coercerOf(field, false).text(text);
      return read.state === ValueState.ok && read.problem === undefined;
    };
    if (texts.length === 0 || !texts.every(reads(kind)) || texts.some(reads(entry.field))) continue;
    fields.delete("applicationType");
    fields.set(kind.id, { ...entry, field: kind, confidence: Math.min(entry.confidence, 0.86), reason: "similar" });
  }
}

const isNumeric = (field: Field): boolean => field.type === "number" || field.type === "integer";

/** Where two record types want one column, one as a number and the other as words (实训场地), the cells decide. */
export function settleSharedColumns(grid: SheetGrid, rows: readonly number[], header: Header, matches: RecordMatch[]): void {
  for (const column of header.columns) {
    const wanting = matches.flatMap((match) => [...match.fields.values()].filter((entry) => entry.column === column && !isGeneric(match.type, entry.field)).map((entry) => ({ match, entry })));
    if (wanting.length < 2 || wanting.every(({ entry }) => isNumeric(entry.field)) || !wanting.some(({ entry }) => isNumeric(entry.field))) continue;
    const numeric = column.leaf.unit !== undefined || looksNumeric(grid, rows, column.column);
    for (const { match, entry } of wanting) if (isNumeric(entry.field) !== numeric) match.fields.delete(entry.field.id);
  }
}

function looksNumeric(grid: SheetGrid, rows: readonly number[], column: number): boolean {
  let numbers = 0;
  let texts = 0;
  for (const row of rows.slice(0, 50)) {
    const kind = grid.kind(row, column);
    if (kind === CellKind.number || (kind === CellKind.text && /^\s*[\d,.０-９]+\s*\D{0,3}$/u.test(grid.text(row, column)))) numbers++;
    else if (kind !== CellKind.blank) texts++;
  }
  return numbers > texts;
}
