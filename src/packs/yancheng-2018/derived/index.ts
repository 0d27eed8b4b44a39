import type { DerivedField } from "../../../core/language/rule-data";
import { countedHours, courseYear } from "./course-hours";
import { decisionBanUntil } from "./decision-ban";
import { filingBanOpen, filingBanStart, filingBanUntil } from "./filing-ban";
import { withoutCompetent } from "./without-competent";

/**
 * | record      | id                             | what it is                                                  |
 * |-------------|--------------------------------|-------------------------------------------------------------|
 * | institution | withoutCompetent               | boolean: the competent department's cell is blank or 无     |
 * | institution | filingBanStart, filingBanUntil | first and last day of the ban (`banYears`) in force on the day of application; blank: none |
 * | institution | filingBanOpen                  | last day of such a ban of which the measures it was decided under are not told |
 * | sanction    | decisionBanUntil               | last of the three years after the decision                  |
 * | course      | courseYear                     | year, else that of onlineDate                               |
 * | course      | countedHours                   | hours; 0 for a course counted before in that year           |
 */
export const derived: readonly DerivedField[] = [withoutCompetent, filingBanStart, filingBanUntil, filingBanOpen, decisionBanUntil, courseYear, countedHours];
