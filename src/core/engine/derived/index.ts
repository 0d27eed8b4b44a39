import { baseNameDenied, baseNameUnsure, ownName } from "./base-name-denied";
import { changedSinceLast, changedWithoutReport } from "./changes";
import { audienceRecognised, levelRecognised, specialtyAlike, specialtyRecognised, specialtyVague } from "./class-scope";
import { countYear } from "./count-year";
import { countedTrainees } from "./counted-trainees";
import { countedHours, courseYear } from "./course-hours";
import { decisionBanUntil } from "./decision-ban";
import type { DerivedField } from "../../language/rule-data";
import { endedBy } from "./ended-by";
import { gradYear, graduationComplete } from "./graduation";
import { filingBanOpen, filingBanStart, filingBanUntil } from "./filing-ban";
import { heldFrom, heldTo } from "./held";
import { inShandong } from "./in-shandong";
import { listKey } from "./list-key";
import { listedOnly } from "./listed-only";
import { lookalike } from "./lookalike";
import { newestAssessment, newestSnapshot } from "./newest";
import { onList3, onList4 } from "./on-list";
import { managementKey, managerKey, quotaKey, recommenderClass, recommenderIsCounty, recommenderKey } from "./recommender-key";
import { otherFundsUses } from "./other-funds-uses";
import { panelSize } from "./panel-size";
import { planAlike } from "./plan-alike";
import { planFor } from "./plan-for";
import { postponed } from "./postponed";
import { roundKey } from "./round-key";
import { qualifiedTeacherCount, qualifiedTeacherMost, teacherCount, teacherCountMost, teachingRead } from "./specialty-teachers";
import { teaches, yearsTaught } from "./teaching";
import { teacherTitleRank, teacherTitleUnderway } from "./title-rank";
import { startYear } from "./start-year";
import { unit } from "./unit";
import { withoutCompetent } from "./without-competent";
import { askedYear, yearFit, yearUse } from "./year-use";

/**
 * Derived fields, used in rules by their id and in messages by their Chinese name, like any field of the dictionary:
 *
 * | record         | id                   | what it is                                                                  |
 * |----------------|----------------------|-----------------------------------------------------------------------------|
 * | every one      | unit                 | institution the record belongs to; equal only for the same institution      |
 * | institution    | inShandong           | boolean: province, city, county, address lie in Shandong; blank: unknown    |
 * | institution    | onList3, onList4     | boolean: on the list of 附件3 / 附件4; without list and declaration blank    |
 * | institution    | managementKey        | managementUnit as recommenderKey                                            |
 * | institution    | changedSinceLast     | names of fields that differ from the unit's snapshot before; blank: none    |
 * | institution    | changedWithoutReport | those of them no change notice tells of; blank: none                        |
 * | institution    | isNewest             | boolean: newest snapshot of the unit                                        |
 * | institution    | listedOnly           | boolean: the unit stands on the rule's list and in no table of institutions |
 * | institution    | panelSize            | number of members named in evaluationPanel                                  |
 * | institution    | otherFundsUses       | uses of the special subsidy beside the named ones; blank: none              |
 * | institution    | withoutCompetent     | boolean: the competent department's cell is blank or 无                     |
 * | institution    | filingBanStart, filingBanUntil | first and last day of the ban (`banYears`) in force on the day of application; blank: none |
 * | institution    | filingBanOpen        | last day of such a ban of which the measures it was decided under are not told |
 * | institution    | yearUse, askedYear   | asked, other, absent: of several rows by year the one asked for; that year  |
 * | institution    | yearFit              | unstated, unread, asked, running, another: the year stated beside the one asked for |
 * | recommendation | recommenderKey       | recommender for comparing: 济南市人力资源和社会保障局 = 济南市人社局          |
 * | recommendation | quotaKey             | recommenderKey; with countyCountsTowardCity a county's office counts to its city |
 * | recommendation | recommenderClass     | recommenderType, else what the name says; blank: it does not say             |
 * | recommendation | recommenderIsCounty  | boolean: office of a county or district                                     |
 * | recommendation | roundKey             | round, else year of paperDate, letterDate, review date; never blank         |
 * | recommendation | listKey              | the table a recommendation stands in; never blank                           |
 * | recommendation | lookalike            | other candidates of the round with like names but not the same unit; blank: none |
 * | annualPlan     | managerKey           | managerName as recommenderKey                                               |
 * | annualPlan     | planFor              | planYear, else reportYear + 1                                               |
 * | assessment     | isNewest             | boolean: newest assessment of the unit                                      |
 * | trainingClass  | countYear            | year, else that of endDate, else of startDate                               |
 * | trainingClass  | planAlike            | boolean: the plan of unit and year has an item of like number or name       |
 * | trainingClass  | postponed            | boolean: its name or remark says it was put off, so its dates may be the old ones |
 * | trainingClass  | baseNameDenied       | boolean: the words deny that it is held in the name of a base; blank: no name |
 * | trainingClass  | baseNameUnsure       | boolean: the words leave open whether it is held in the name of a base; blank: no name |
 * | trainingClass  | ownName              | boolean: held in a name that is no base's; without one no                    |
 * | trainingClass  | startYear            | year of startDate                                                           |
 * | trainingClass  | endedBy              | endDate, else the end of `year` once that is over; blank: not known to have ended |
 * | trainingClass  | heldFrom, heldTo     | earliest day it can have begun, latest it can have ended                     |
 * | trainingClass  | countedTrainees      | trainees, without the persons a full roster shows in an earlier class of that year |
 * | course         | courseYear           | year, else that of onlineDate                                               |
 * | course         | countedHours         | hours; 0 for a course counted before in that year                           |
 * | sanction       | decisionBanUntil     | last of the three years after the decision                                  |
 * | trainingClass  | specialtyAlike, specialtyRecognised, audienceRecognised, levelRecognised | boolean: within what the base is recognised for; blank: nothing to compare |
 * | trainingClass  | specialtyVague       | boolean: what stands for the specialty names none: 综合, 不限; blank: nothing stands there |
 * | teacher        | teaches, yearsTaught | specialties (list) and years, read from the composite cell where there are no own columns |
 * | teacher        | titleRank            | full, associate, intermediate, junior, none: titleLevel, else by the table of titles; blank: in no table |
 * | teacher        | titleUnderway        | boolean: under review, proposed, applied for: not held yet, and no senior title beside it |
 * | teacher        | gradYear, graduationComplete | year of graduation; boolean: school, time and major can be told     |
 * | specialty      | teacherCount, qualifiedTeacherCount | distinct persons who teach it; of them with degree and title |
 * | specialty      | teacherCountMost, qualifiedTeacherMost | the same, with those of whom a cell is blank or unreadable |
 * | specialty      | teachingRead         | boolean: all teachers of the unit say readably what they teach; unreadable where one does not |
 */
export const derivedFields: readonly DerivedField[] = [
  unit, inShandong, onList3, onList4, managementKey, changedSinceLast, changedWithoutReport, newestSnapshot, listedOnly,
  recommenderKey, quotaKey, recommenderClass, recommenderIsCounty, roundKey, listKey, lookalike, managerKey, newestAssessment, countYear, countedTrainees,
  panelSize, planFor, otherFundsUses, startYear, planAlike, postponed, baseNameDenied, baseNameUnsure, ownName, courseYear, countedHours, withoutCompetent, filingBanStart, filingBanUntil, filingBanOpen, decisionBanUntil,
  specialtyAlike, specialtyRecognised, specialtyVague, audienceRecognised, levelRecognised, teaches, yearsTaught, teacherTitleRank, teacherTitleUnderway,
  gradYear, graduationComplete, teacherCount, teacherCountMost, qualifiedTeacherCount, qualifiedTeacherMost, teachingRead,
  yearUse, yearFit, askedYear, endedBy, heldFrom, heldTo,
];

const byId = new Map(derivedFields.map((field) => [`${field.record}.${field.id}`, field]));
const byName = new Map(derivedFields.map((field) => [`${field.record}.${field.name}`, field]));

/** The derived field of that id for a record type, or undefined. */
export function derivedField(record: string, id: string): DerivedField | undefined {
  return byId.get(`${record}.${id}`) ?? byId.get(`*.${id}`);
}

/** The derived field of that Chinese name for a record type, or undefined. */
export function derivedFieldNamed(record: string, name: string): DerivedField | undefined {
  return byName.get(`${record}.${name}`) ?? byName.get(`*.${name}`);
}
