import type { DerivedField } from "../../../core/language/rule-data";
import { otherFundsUses } from "./other-funds-uses";

/**
 * | record      | id             | what it is                                                      |
 * |-------------|----------------|-----------------------------------------------------------------|
 * | institution | otherFundsUses | uses of the special subsidy beside the named ones; blank: none  |
 */
export const derived: readonly DerivedField[] = [otherFundsUses];
