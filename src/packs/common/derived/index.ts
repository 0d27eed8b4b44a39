import type { DerivedField } from "../../../core/language/rule-data";
import { managementKey, managerKey, recommenderKey } from "./recommender-key";

/**
 * | record         | id             | what it is                                                           |
 * |----------------|----------------|----------------------------------------------------------------------|
 * | recommendation | recommenderKey | recommender for comparing: 济南市人力资源和社会保障局 = 济南市人社局 |
 * | institution    | managementKey  | managementUnit as recommenderKey                                     |
 * | annualPlan     | managerKey     | managerName as recommenderKey                                        |
 */
export const commonDerived: readonly DerivedField[] = [recommenderKey, managementKey, managerKey];
