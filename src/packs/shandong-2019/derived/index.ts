import type { DerivedField } from "../../../core/language/rule-data";
import { asked } from "../../common/derived/asked";
import { inShandong } from "./in-shandong";
import { listedOnly } from "./listed-only";
import { lookalike } from "./lookalike";
import { onList3, onList4 } from "./on-list";
import { quotaKey } from "./quota-key";
import { recommenderClass } from "./recommender-class";
import { roundKey } from "./round-key";

/**
 * | record         | id               | what it is                                                                  |
 * |----------------|------------------|-----------------------------------------------------------------------------|
 * | institution    | inShandong       | boolean: province, city, county, address lie in Shandong; blank: unknown    |
 * | institution    | onList3, onList4 | boolean: on the list of 附件3 / 附件4; without list and declaration blank    |
 * | institution    | listedOnly       | boolean: the unit stands on the rule's list and in no table of institutions |
 * | recommendation | typeAsked        | boolean: its table has a column for applicationType                         |
 * | recommendation | quotaKey         | recommenderKey; with countyCountsTowardCity a county's office counts to its city |
 * | recommendation | recommenderClass | recommenderType, else what the name says; blank: it does not say             |
 * | recommendation | roundKey         | round, else year of paperDate, letterDate, review date; never blank         |
 * | recommendation | lookalike        | other candidates of the round with like names but not the same unit; blank: none |
 */
export const derived: readonly DerivedField[] = [inShandong, onList3, onList4, listedOnly, asked("recommendation", "applicationType", "typeAsked", "是否问了申报类别"), quotaKey, recommenderClass, roundKey, lookalike];
