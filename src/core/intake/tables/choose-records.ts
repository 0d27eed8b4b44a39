import type { Field, RecordType } from "../../dictionary/fields";
import { recordType } from "../../dictionary/dictionary";
import { listsOfUnits as lists, persons } from "../../dictionary/kept-by";
import { aliasIndex, type AliasIndex } from "../headings/alias-index";
import type { Header } from "./header";
import { isOrdinaryLabel } from "../headings/ordinary-label";
import { isAnswer, isGeneric, isReach, matchRecord, weightOf, type Choices, type RecordMatch } from "./match";

/** What is written around a header. */
export interface Surroundings {
  /** Words above the table, normalised. */
  title: string;
  /** Name of the sheet, normalised. */
  sheet: string;
}

/** Labels must say at least this much for a header to be one of a record type. */
const enough = 1.1;
/** People are listed for many reasons: without one of these labels, or a title that says so, a list of names is not ours. */
const needed: Record<string, string[]> = {
  teacher: ["kind", "title", "titleLevel", "teaching", "teachSpecialty", "teachYears", "isLeader"],
  manager: ["duty", "employment"],
  trainee: ["classId", "techField", "inCertificate", "inSystem", "verifiedDate"],
  // 高级, 中级 and 初级 count people as often as they name levels of training.
  specialty: ["name", "public", "internal"],
  // Whatever is planned is sent in and agreed to.
  annualPlan: ["planYear", "hasSummary", "hasPlan", "toAuthorityDate", "authorityFiled", "bizDeptFilingDate", "hrFilingDate", "plannedTrainees", "actualTrainees", "assignedTrainees", "taskDueDate"],
};

/** A plan or report of something else than training: what else its title says of plans speaks for nothing. */
const otherPlan = /采购|招标|招生|招聘|录用|用款|预算|施工|基建|建设|维修|生产|销售|营销|科研|党建|工会|宣传|巡察|审计|检修|安全/u;

/** An institution is told by more than whom to call, when and of which year. */
const ofAnything = new Set(["headcountYear", "applicationDate"]);

/** 是否建档, 培训人数 and 备注 beside a unit are told of the unit, too: they alone make no class. */
const ofUnits = new Set(["trainees", "note", "specialty", "year", "archived", "archivedDate", "evaluated", "evaluatedDate", "managerConsent", "consentDate"]);

/** A title that says what is listed: without a word of the record type in it, a person's title alone does not make teachers of 学员 or 党员. */
const listing = /名册|名单|花名册|考勤|签到|工资|发放|台账|登记表|统计表|一览/u;
const teaches = ["kind", "teaching", "teachSpecialty", "teachYears", "isLeader"];

/** What a class has and an item of a plan has not: without one of them a table whose title says 年度计划 lists no classes. */
const ofClasses = ["id", "nameUsed", "year", "consentDate", "startDate", "endDate", "organizer", "organizerType", "trainees"];

/** How loudly sheet name and title speak for a record type: 0, or up to 1.6. */
export function hintFor(type: RecordType, around: Surroundings): number {
  const says = (words: string): boolean => type.hints.some((hint) => words.includes(hint)) && (type.id !== "annualPlan" || !otherPlan.test(words));
  const inTitle = says(around.title);
  const inSheet = says(around.sheet);
  return (inTitle ? 0.9 : 0) + (inSheet ? 0.7 : 0);
}

/**
 * The record types a header serves, the main one first; empty when it serves none. A further type must bring labels of
 * its own (two that the others do not know), as in a wide table of institution and facilities; in a table of units one that nobody else knows.
 */
export function chooseRecords(header: Header, around: Surroundings, choices: Choices, chosen?: string, index: AliasIndex = aliasIndex): RecordMatch[] {
  const only = chosen === undefined ? undefined : recordType(chosen);
  if (only) return [matchRecord(header, only, choices, index)].filter((match) => match.fields.size > 0);
  // Lists of units have no label of their own: the sheet's words must name them.
  const matches = index.types
    .map((type) => matchRecord(header, type, choices, index))
    .filter((match) => match.fields.size > 0 && (!lists.has(match.type.id) || isList(match, around, header, index)));
  const score = (match: RecordMatch): number => match.weight + hintFor(match.type, around) + (lists.has(match.type.id) ? 2 : 0);
  matches.sort((a, b) => score(b) - score(a));
  const telling = matches.filter((match) => isTelling(match, around) && !isDirectory(match, header, around, index));
  // Whom to call stands beside much else: it decides only where nothing else does.
  const main = telling.find((match) => !onlyReaches(match)) ?? telling[0];
  if (!main || score(main) < enough) return [];
  const result = [main];
  if (lists.has(main.type.id)) return result;
  for (const match of matches) if (match !== main && !lists.has(match.type.id) && addsOwn(match, result, around, index)) result.push(match);
  for (const match of matches) if (!result.includes(match) && addsOne(match, result, index)) result.push({ ...match, byOne: true });
  return result;
}

/** A number or a kind is what its label says; words and answers may be meant for a field of the others that is worded alike. */
const tellsAlone = new Set<Field["type"]>(["number", "integer", "enum"]);

/** Of each unit in a row one more fact that nobody else could mean: 年培训人数 beside the counts of its teachers; in a list of recommended units a number, for their kinds it has itself. */
function addsOne(match: RecordMatch, chosen: readonly RecordMatch[], index: AliasIndex): boolean {
  const registers = chosen.some(({ type }) => type.register === true);
  if (!match.type.single || !chosen.every(({ type }) => type.single === true || type.register === true) || ![match, ...chosen].some(({ type, fields }) => fields.has(type.unitField))) return false;
  const tells = ({ type }: Field): boolean => tellsAlone.has(type) && !(registers && type === "enum");
  const taken = new Set(chosen.flatMap(({ fields }) => [...fields.values()].map(({ column }) => column.column)));
  return [...match.fields.values()].some(({ column, field }) => !taken.has(column.column) && tells(field) && !isGeneric(match.type, field) && !ofAnything.has(field.id) && index.find(column.keys).every(({ type }) => type === match.type));
}

/** At least two labels, and one that is not only a name or a number. */
function isTelling(match: RecordMatch, around: Surroundings): boolean {
  const own = [...match.fields.values()].filter((entry) => !isGeneric(match.type, entry.field)).length;
  if (lacksNeeded(match, around)) return false;
  return lists.has(match.type.id) || own >= 2 || (own === 1 && (match.fields.size >= 2 || hintFor(match.type, around) > 0) && match.weight >= 0.6);
}

/** Of an institution it tells how to reach it and nothing else. */
const onlyReaches = ({ type, fields }: RecordMatch): boolean => type.id === "institution" && [...fields.values()].every(({ field }) => isGeneric(type, field) || isReach(type, field));

/** 单位名称 and how to reach it, beside 姓名 or what nobody knows: a list of persons, or a directory for who knows what. */
export function isDirectory({ type, fields }: RecordMatch, header: Header, around: Surroundings, index: AliasIndex = aliasIndex): "persons" | "units" | undefined {
  if (type.id !== "institution" || hintFor(type, around) > 0) return undefined;
  const own = [...fields.values()].filter(({ field }) => !isGeneric(type, field));
  if (own.length === 0 || !own.every(({ field, reason }) => isReach(type, field) && !isAnswer(reason))) return undefined;
  const taken = new Set([...fields.values()].map(({ column }) => column.column));
  const others = header.columns.filter(({ column, printed }) => !taken.has(column) && !isOrdinaryLabel(printed));
  const claims = others.map(({ keys }) => index.find(keys));
  if (claims.some((of) => of.some((claim) => persons.has(claim.type.id) && claim.field.id === "name"))) return "persons";
  return claims.some((of) => of.length === 0) ? "units" : undefined;
}

/** True for what is listed for many reasons where nothing says that it is for ours. */
export function lacksNeeded({ type, fields }: RecordMatch, around: Surroundings): boolean {
  const needs = needed[type.id];
  if (needs && hintFor(type, around) === 0 && !needs.some((id) => fields.has(id))) return true;
  if (type.id === "institution" && hintFor(type, around) === 0 && !fields.has("name") && [...fields.values()].every(({ field }) => isGeneric(type, field) || isReach(type, field) || ofAnything.has(field.id))) return true;
  if (type.id === "teacher" && hintFor(type, around) === 0 && listing.test(around.title + around.sheet) && !teaches.some((id) => fields.has(id))) return true;
  if (type.id === "trainingClass" && hintFor(type, around) === 0 && [...fields.values()].every(({ field }) => isGeneric(type, field) || ofUnits.has(field.id))) return true;
  return type.id === "trainingClass" && hintFor(recordType("annualPlan")!, around) > 0 && !ofClasses.some((id) => fields.has(id));
}

/** A list says little more than names: a 汇总表 of re-confirmations is none. */
function isList(match: RecordMatch, around: Surroundings, header: Header, index: AliasIndex): boolean {
  const words = around.title + around.sheet;
  if (!match.fields.has("name") || !match.type.hints.some((hint) => words.includes(hint))) return false;
  const more = header.columns.filter((column) => index.find(column.keys).some(({ type, field }) => type.id === "institution" && !isGeneric(type, field)));
  return more.length <= 2;
}

/** 汇总表, 推荐名单 or 推荐单位：… above it says what a table is; 推荐 may say much. */
const isCalledList = ({ hints }: RecordType, { title, sheet }: Surroundings): boolean => /推荐(?:单位|部门|机构)(?:\([^)]*\))?:/u.test(title) || hints.some((hint) => hint.length > 2 && (title.includes(hint) || sheet.includes(hint)));

function addsOwn(match: RecordMatch, chosen: RecordMatch[], around: Surroundings, index: AliasIndex): boolean {
  const taken = new Set(chosen.flatMap((other) => [...other.fields.values()].map((entry) => entry.column.column)));
  const own = [...match.fields.values()].filter((entry) => !isGeneric(match.type, entry.field));
  const fresh = own.filter((entry) => !taken.has(entry.column.column));
  const weight = fresh.reduce((sum, entry) => sum + weightOf(entry, match.type, index), 0);
  if (!isTelling(match, around)) return false;
  // Whom to call about a class or a change is no institution of its own.
  if (fresh.length > 0 && fresh.every((entry) => isReach(match.type, entry.field))) return false;
  const hinted = hintFor(match.type, around) > 0;
  // Where a class is held and who answers for it is no institution of its own, with 主管部门 beside it neither.
  const perUnit = chosen.every(({ type }) => type.single === true || type.register === true);
  if (match.type.id === "institution" && !perUnit && !hinted && fresh.filter(({ field }) => !isReach(match.type, field)).length < 2) return false;
  // A list of recommended units tells of the units: that each is recommended there, a word in its title alone does not say.
  if (match.type.id === "recommendation" && fresh.length === 0 && !isCalledList(match.type, around)) return false;
  if ((fresh.length >= 2 && weight >= 1.5) || (hinted && own.length >= 2 && weight >= 1)) return true;
  // A 汇总表 is a list of recommendations even when the recommender stands above it.
  return match.type.id === "recommendation" && match.fields.has("candidate") && own.length >= (hinted ? 1 : 2) && (weight >= 1 || hinted);
}
