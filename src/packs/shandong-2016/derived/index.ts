import type { DerivedField } from "../../../core/language/rule-data";
import { changedSinceLast, changedWithoutReport } from "./changes";
import { recommenderIsCounty } from "./recommender-is-county";

/**
 * | record         | id                   | what it is                                                             |
 * |----------------|----------------------|------------------------------------------------------------------------|
 * | institution    | changedSinceLast     | names of fields that differ from the unit's snapshot before; blank: none |
 * | institution    | changedWithoutReport | those of them no change notice tells of; blank: none                   |
 * | recommendation | recommenderIsCounty  | boolean: office of a county or district                                |
 */
export const derived: readonly DerivedField[] = [changedSinceLast, changedWithoutReport, recommenderIsCounty];
