import type { DerivedField } from "../../../core/language/rule-data";
import { asked } from "../../common/derived/asked";
import { changedSinceLast, changedWithoutReport } from "./changes";
import { recommenderIsCounty } from "./recommender-is-county";

/**
 * | record         | id                   | what it is                                                             |
 * |----------------|----------------------|------------------------------------------------------------------------|
 * | institution    | changedSinceLast     | names of fields that differ from the unit's snapshot before; blank: none |
 * | institution    | changedWithoutReport | those of them no change notice tells of; blank: none                   |
 * | institution    | programAsked         | boolean: its table has a column for program                            |
 * | recommendation | recommenderIsCounty  | boolean: office of a county or district                                |
 */
export const derived: readonly DerivedField[] = [changedSinceLast, changedWithoutReport, asked("institution", "program", "programAsked", "是否问了申报类型"), recommenderIsCounty];
