import type { Field, RecordType } from "../../dictionary/fields";
import type { FieldPlace } from "../../dictionary/dataset";
import { bracketsDeny } from "../headings/brackets";
import { aliasIndex, type AliasIndex, type Claim } from "../headings/alias-index";
import type { Header, HeaderColumn } from "./header";
import { bagOf } from "../headings/bag";
import { labelKey } from "../headings/label";
import { reachesContact } from "../headings/reached-by";
import { offices, signatureOf } from "../headings/signature";
import { turningOver, turnsFrom } from "../headings/turned";
import { isOrdinaryLabel } from "../headings/ordinary-label";

/** A header column taken for a field. */
export interface ColumnMatch {
  column: HeaderColumn;
  field: Field;
  confidence: number;
  reason: FieldPlace["reason"];
  /** Of one that is only likely: further fields it may be. */
  others?: readonly string[];
}

/** How a header fits one record type. */
export interface RecordMatch {
  type: RecordType;
  /** Field id → its column. */
  fields: Map<string, ColumnMatch>;
  /** Columns whose label says a field that another column with the same label already has. */
  duplicates: { column: HeaderColumn; field: Field; first: HeaderColumn; /** A person said the same of both. */ told?: Chosen["by"] }[];
  /** Sum of how telling the matched labels are. */
  weight: number;
  /** Its only label of its own in a table of units: another of its kind in the workbook tells more. */
  byOne?: true;
}

/** What a person said a column is: a field id, or "" for 不用; just now, or kept in the workbook by whoever had it before. */
export interface Chosen {
  field: string;
  /** The record type it was said of; absent: whatever the table is. */
  record?: string;
  by: "chosen" | "kept";
}

/** By normalised label; what was said of one record type only, by `choiceKey` too. */
export type Choices = ReadonlyMap<string, Chosen>;

/** A person said so: whoever is at hand, or somebody before whose answer the workbook keeps. */
export const isAnswer = (reason: FieldPlace["reason"]): boolean => reason === "chosen" || reason === "kept";

/** Below this a person is asked. */
export const sureFrom = 0.85;

/** Fields every record type may have; they say little about which type a table is. */
export function isGeneric(type: RecordType, field: Field): boolean {
  return field.id === type.unitField || field.id === "id" || field.id === "rank" || field.id === "creditCode" || field.id === "unitCreditCode";
}

/** Every directory has these: a list of units, persons and phones need not be one of ours. */
const reached = new Set(["address", "postcode", "email", "headName", "headPosition", "headPhone", "contactName", "contactPosition", "contactPhone"]);
/** True for a field of an institution that says how to reach it and nothing else. */
export const isReach = (type: RecordType, field: Field): boolean => type.id === "institution" && reached.has(field.id);

/** The choice for a column of a record type, by its path or its lowest label; undefined when none was made. Without a type: any. */
export function chosenField({ printed, leaf }: HeaderColumn, choices: Choices, record?: string): Chosen | undefined {
  if (choices.size === 0) return undefined;
  for (const key of [labelKey(printed), labelKey(leaf.printed), leaf.keys[0] ?? ""]) {
    const own = record === undefined ? undefined : choices.get(choiceKey(record, key));
    const any = choices.get(key);
    const found = own ?? (any && (record === undefined || any.record === undefined) ? any : undefined);
    if (found) return found;
  }
  return undefined;
}

/** Of a choice that holds for tables of one record type. */
export const choiceKey = (record: string, key: string): string => `${record}\n${key}`;

/** Matches a header's columns with the fields of one record type: choices, then exact labels; nothing by likeness yet. */
export function matchRecord(header: Header, type: RecordType, choices: Choices, index: AliasIndex = aliasIndex): RecordMatch {
  const match: RecordMatch = { type, fields: new Map(), duplicates: [], weight: 0 };
  const open: { column: HeaderColumn; at: number; claims: Claim[] }[] = [];
  header.columns.forEach((column, at) => {
    const chosen = chosenField(column, choices, type.id);
    if (chosen !== undefined) {
      const field = type.fields.find((candidate) => candidate.id === chosen.field);
      if (field) takeChosen(match, column, field, chosen.by);
      return;
    }
    const claims = claimsFor(column, type, index).filter(({ field }) => !reachesContact(column.leaf, field, header.columns));
    if (claims.length > 0) open.push({ column, at, claims });
  });
  orderYears(open, header);
  // Labels that can mean one field only come first; they leave less for the others to mean.
  for (const { column, claims } of open.filter((entry) => entry.claims.length === 1)) take(match, column, claims[0], undefined);
  for (const { column, at, claims } of open.filter((entry) => entry.claims.length > 1)) {
    const told = byContext(header, at, claims);
    const free = claims.filter((claim) => !match.fields.has(claim.field.id));
    if (told) take(match, column, told, 0.95);
    // 报送日期 alone in a plan, 远程教育 offered or possible: which, a person says; a report to several offices is one to the first.
    else if (free.length > 1 && free.every(({ field: { type } }) => type === free[0].field.type && decides.has(type)) && !namesOffice(column) && !filedByOffices.some((id) => match.fields.has(id))) continue;
    else take(match, column, free[0] ?? claims[0], free.length > 1 ? 0.8 : 0.86);
  }
  match.weight = [...match.fields.values()].reduce((sum, entry) => sum + weightOf(entry, type, index), 0);
  return match;
}

/** Of two columns of which the same was said the first counts; what the person at hand says goes before what the workbook keeps. */
function takeChosen({ fields, duplicates }: RecordMatch, column: HeaderColumn, field: Field, by: Chosen["by"]): void {
  const before = fields.get(field.id);
  if (before && (before.reason === "chosen" || by === "kept")) return void duplicates.push({ column, field, first: before.column, told: by });
  if (before) duplicates.push({ column: before.column, field, first: column, told: "kept" });
  fields.set(field.id, { column, field, confidence: 1, reason: by });
}

/** A day or an answer that may be of two things must not accuse for one of them. */
const decides = new Set<Field["type"]>(["date", "boolean"]);

/** Where the offices' filing has columns of its own, an institution reports once, and its 报送日期 is of that. */
const filedByOffices = ["hrFilingDate", "bizDeptFilingDate"];

/** The heading says to whom. */
const namesOffice = ({ leaf }: HeaderColumn): boolean => [...bagOf(leaf.keys[0] ?? "").said.values()].some(({ id }) => offices.includes(id));

/** The year a column belongs to, by its label or a group above it. */
export function yearOf({ leaf, groups }: HeaderColumn): number | undefined {
  return leaf.year ?? groups.find((group) => group.year)?.year;
}

/** Lets the columns that belong to years come in the order in which those years count, in the places they have: the last whole year first, then later before earlier. */
function orderYears<T extends { column: HeaderColumn }>(open: T[], { wholeYear }: Header): void {
  const places = open.flatMap(({ column }, at) => (yearOf(column) === undefined ? [] : [at]));
  if (places.length < 2) return;
  const worth = ({ column }: T): number => (wholeYear !== undefined && yearOf(column)! > wholeYear ? yearOf(column)! - 10_000 : yearOf(column)!);
  const sorted = places.map((at) => open[at]).sort((a, b) => worth(b) - worth(a));
  places.forEach((at, i) => (open[at] = sorted[i]));
}

/** How much a matched column says for the record type: 1 when only this type knows the label. */
export function weightOf(entry: ColumnMatch, type: RecordType, index: AliasIndex = aliasIndex): number {
  if (isGeneric(type, entry.field)) return 0.15;
  return isAnswer(entry.reason) ? 1 : index.weight(entry.column.keys);
}

/** The fields of a record type that a column's heading names, unless its unit or its brackets say that another is meant. */
export function claimsFor(column: HeaderColumn, type: RecordType, index: AliasIndex = aliasIndex): Claim[] {
  for (const key of column.keys) {
    const claims = index.find([key]).filter((claim) => claim.type === type && !isMeasured(column, claim.field) && !bracketsDeny(column.leaf, key, type, claim.field) && !groupsDeny(column, key, type, claim.field));
    if (claims.length > 0) {
      const named = claims.filter((claim) => claim.by === "name");
      return named.length === 1 ? named : claims;
    }
  }
  return [];
}

/** 变更前 or 退回情况 above 日期: what is known of the lowest label alone is not meant. */
function groupsDeny({ leaf, groups }: HeaderColumn, key: string, type: RecordType, field: Field): boolean {
  const turning = groups.length > 0 && leaf.keys.includes(key) ? groups.flatMap(({ keys }) => turningOver(keys[0] ?? "")) : [];
  if (turning.length === 0) return false;
  const { fields, title } = signatureOf(type);
  return fields.some((one) => one.field === field && turnsFrom(turning, one.says, title));
}

/** 重点领域（人） counts people, and is no field of words; 申请表（份） counts copies, and does not ask whether there is one. A tick may be a number. */
const isMeasured = ({ leaf }: HeaderColumn, { type, unit, shape }: Field): boolean => leaf.unit !== undefined && unit === null && (type === "string" || type === "date" || (type === "boolean" && shape !== "tick"));

/** What a table says once of a row: a second column of it is a second answer. A second name may be another's. */
const once = new Set<Field["type"]>(["date", "integer", "number", "boolean"]);

function take(match: RecordMatch, column: HeaderColumn, claim: Claim, confidence: number | undefined): void {
  const { field } = claim;
  const before = match.fields.get(field.id);
  if (!before) {
    const sure = confidence ?? (claim.by === "name" ? 1 : 0.98);
    match.fields.set(field.id, { column, field, confidence: sure, reason: confidence === 0.95 ? "group" : claim.by });
  } else if (yearOf(before.column) !== undefined && yearOf(column) !== undefined && yearOf(before.column) !== yearOf(column)) {
    // Another year of the same: what was taken stays sure, what was not is said.
    match.duplicates.push({ column, field, first: before.column });
  } else if (isAnswer(before.reason)) {
    // Which of the two counts, a person has said.
    return;
  } else if (isOrdinaryLabel(before.column.printed) && !isOrdinaryLabel(column.printed)) {
    // 序号 is what 推荐排序 stands beside.
    match.fields.set(field.id, { column, field, confidence: confidence ?? (claim.by === "name" ? 1 : 0.98), reason: claim.by });
  } else if (before.column.leaf.keys[0] === column.leaf.keys[0] || (confidence === undefined && once.has(field.type))) {
    // 报送日期 beside 报送时间: which of the two counts, a person says.
    match.duplicates.push({ column, field, first: before.column });
    before.confidence = Math.min(before.confidence, 0.6);
  }
}

/** Of several fields the one that a group above or a label to the left speaks for, nearest first. */
function byContext(header: Header, at: number, claims: Claim[]): Claim | undefined {
  const column = header.columns[at];
  const left = header.columns.slice(Math.max(0, at - 6), at).reverse().map((other) => other.leaf);
  for (const label of [...column.groups, ...left]) {
    const word = label.keys[label.keys.length - 1] ?? "";
    if (word.length < 2) continue;
    const told = claims.filter((claim) => labelKey(claim.field.name).includes(word) || aliasesOf(claim.field).some((alias) => alias.includes(word)));
    if (told.length === 1) return told[0];
    if (told.length === 0 && column.groups.includes(label)) continue;
  }
  return undefined;
}

/** Columns that no record took because a person said so, and who: nobody is asked about them, and nothing of them is missed. */
export function setAside(columns: readonly HeaderColumn[], choices: Choices, record: string): Map<string, Chosen["by"]> {
  const found = new Map<string, Chosen["by"]>();
  for (const column of choices.size > 0 ? columns : []) {
    const chosen = chosenField(column, choices, record);
    if (chosen?.field === "") found.set(column.printed, chosen.by);
  }
  return found;
}

const aliasesOf = (field: Field): string[] => field.aliases.map(labelKey);
