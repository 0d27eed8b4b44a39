/* Made of the files beside it by `npm run tables`, which start, build and test run first; change those, not this. Its lines keep their order: move one by hand. */
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
import { no } from "./no";
import { none } from "./none";
import { not } from "./not";
import { param } from "./param";
import { plus } from "./plus";
import { ratio } from "./ratio";
import { setting } from "./setting";
import { sum } from "./sum";
import { conditionTerm, valueTerm } from "./term";
import { today } from "./today";
import { total } from "./total";
import { year } from "./year";
import { yes } from "./yes";

/** Each operator stands under its own name. */
type Table = { [Name in string]: { name: Name } };

/** What gives a value. */
export const valueOperators = {
  param,
  today,
  date,
  deadline,
  year,
  sum,
  ratio,
  plus,
  first,
  count,
  distinct,
  total,
  min,
  max,
  lookup,
  list,
  term: valueTerm,
} satisfies Table;

/** What holds or does not. */
export const conditionOperators = {
  filled,
  blank,
  is,
  in: isIn,
  eq,
  ne,
  gt,
  gte,
  lt,
  lte,
  contains,
  matches,
  setting,
  exists,
  all,
  any,
  not,
  term: conditionTerm,
} satisfies Table;

/** Short words for conditions, spelt out before anything else reads them. */
export const shorthands = {
  yes,
  no,
  none,
} satisfies Table;

/** Every word that a condition may be written with. */
export const conditionWords = { ...conditionOperators, ...shorthands };
