import type { ConditionOperator, ExpressionOperator } from "../kernel";
import { all } from "./all";
import { any } from "./any";
import { blank } from "./blank";
import { contains } from "./contains";
import { count } from "./count";
import { date } from "./date";
import { deadline } from "./deadline";
import { distinct } from "./distinct";
import { eq } from "./eq";
import { exists } from "./exists";
import { filled } from "./filled";
import { first } from "./first";
import { gt } from "./gt";
import { gte } from "./gte";
import { isIn } from "./in";
import { is } from "./is";
import { list } from "./list";
import { lookup } from "./lookup";
import { lt } from "./lt";
import { lte } from "./lte";
import { matches } from "./matches";
import { max } from "./max";
import { min } from "./min";
import { ne } from "./ne";
import { not } from "./not";
import { param } from "./param";
import { plus } from "./plus";
import { ratio } from "./ratio";
import { setting } from "./setting";
import { sum } from "./sum";
import { today } from "./today";
import { total } from "./total";
import { year } from "./year";

/* An operator is a function in a file of its own, a line here, and a line in pack/language.ts. */

export const expressionOperators: Record<string, ExpressionOperator<never> | undefined> = {
  param, today, date, deadline, year, sum, ratio, plus, first, count, distinct, total, min, max, lookup, list,
};

export const conditionOperators: Record<string, ConditionOperator<never> | undefined> = {
  filled, blank, is, in: isIn, eq, ne, gt, gte, lt, lte, contains, matches, setting, exists, all, any, not,
};
