import * as z from "zod/mini";

/*
 * The rule language, on one page. Names of fields are those of the field dictionary; a bare string is always a field
 * of the record at hand, never a literal. Every expression is blank, a value, or broken (its cell holds a data error);
 * every condition is true, false, unknown (a blank decides) or broken. Unknown in `expect` is the outcome `missing`,
 * broken is `broken`: a rule never has to guard against blanks itself.
 */

export type Related = {
  /** Record type, "group" (the rows of the group at hand, in a rule with `group`) or a list sheet's type. */
  of: string;
  /** Which rows belong to this one. Default: those of the same unit. "all": every row. Pairs: [their field, our expression], equal. */
  by?: "unit" | "all" | [string, Expression][];
  /** Only rows for which this is true; field names are theirs. */
  where?: Condition;
};

export type Expression =
  | string
  | number
  | { param: string }
  | { today: true }
  /** A literal date, or [year, month, day] with a year expression, or [year, parameter holding "MM-DD"]. */
  | { date: string | [Expression, number, number] | [Expression, { param: string }] }
  /** Last day of a deadline: the date, moved to the next working day where the parameter shiftToWorkday is on. */
  | { deadline: Expression }
  | { year: Expression }
  /** Blank members are left out; with some blank, the sum is only a lower bound and compares as unknown where that matters. */
  | { sum: Expression[] }
  | { ratio: [Expression, Expression] }
  /** Date + days, or number + number. */
  | { plus: [Expression, Expression] }
  /** The first that is not blank. */
  | { first: Expression[] }
  | { count: Related }
  /** Distinct non-blank values of a field among related rows. */
  | { distinct: [string, Related] }
  | { total: [string, Related] }
  | { min: [string, Related] }
  | { max: [string, Related] }
  /** Value of the field in the first related row. */
  | { lookup: [string, Related] }
  /** Different values of the field among related rows, joined with 、 (for messages). */
  | { list: [string, Related] };

export type Condition =
  | { filled: Expression }
  | { blank: Expression }
  /** Field equals a literal: an enum code, true/false, or text compared after normalisation. */
  | { is: [string, string | boolean | number] }
  /** Field is one of the literals, or of the list a parameter holds. */
  | { in: [string, (string | number)[] | { param: string }] }
  | { eq: [Expression, Expression] }
  | { ne: [Expression, Expression] }
  | { gt: [Expression, Expression] }
  | { gte: [Expression, Expression] }
  | { lt: [Expression, Expression] }
  | { lte: [Expression, Expression] }
  /** Text, after NFKC, without spaces, in Simplified script. */
  | { contains: [string, string] }
  | { matches: [string, string] }
  /** A switch or a mode: parameter equals the literal, or is a list that has it. */
  | { setting: [string, string | number | boolean] }
  | { exists: Related }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

const lazyExpression: z.ZodMiniType<Expression> = z.lazy(() => expression);
const lazyCondition: z.ZodMiniType<Condition> = z.lazy(() => condition);
const param = z.strictObject({ param: z.string() });

export const related: z.ZodMiniType<Related> = z.strictObject({
  of: z.string(),
  by: z.optional(z.union([z.literal("unit"), z.literal("all"), z.array(z.tuple([z.string(), lazyExpression]))])),
  where: z.optional(lazyCondition),
}) as z.ZodMiniType<Related>;

const aggregate = z.tuple([z.string(), related]);
const pair = z.tuple([lazyExpression, lazyExpression]);

export const expression: z.ZodMiniType<Expression> = z.union([
  z.string(),
  z.number(),
  param,
  z.strictObject({ today: z.literal(true) }),
  z.strictObject({
    date: z.union([z.string(), z.tuple([lazyExpression, z.number(), z.number()]), z.tuple([lazyExpression, param])]),
  }),
  z.strictObject({ deadline: lazyExpression }),
  z.strictObject({ year: lazyExpression }),
  z.strictObject({ sum: z.array(lazyExpression) }),
  z.strictObject({ ratio: pair }),
  z.strictObject({ plus: pair }),
  z.strictObject({ first: z.array(lazyExpression) }),
  z.strictObject({ count: related }),
  z.strictObject({ distinct: aggregate }),
  z.strictObject({ total: aggregate }),
  z.strictObject({ min: aggregate }),
  z.strictObject({ max: aggregate }),
  z.strictObject({ lookup: aggregate }),
  z.strictObject({ list: aggregate }),
]) as z.ZodMiniType<Expression>;

const literal = z.union([z.string(), z.number(), z.boolean()]);

export const condition: z.ZodMiniType<Condition> = z.union([
  z.strictObject({ filled: lazyExpression }),
  z.strictObject({ blank: lazyExpression }),
  z.strictObject({ is: z.tuple([z.string(), literal]) }),
  z.strictObject({ in: z.tuple([z.string(), z.union([z.array(z.union([z.string(), z.number()])), param])]) }),
  z.strictObject({ eq: pair }),
  z.strictObject({ ne: pair }),
  z.strictObject({ gt: pair }),
  z.strictObject({ gte: pair }),
  z.strictObject({ lt: pair }),
  z.strictObject({ lte: pair }),
  z.strictObject({ contains: z.tuple([z.string(), z.string()]) }),
  z.strictObject({ matches: z.tuple([z.string(), z.string()]) }),
  z.strictObject({ setting: z.tuple([z.string(), literal]) }),
  z.strictObject({ exists: related }),
  z.strictObject({ all: z.array(lazyCondition) }),
  z.strictObject({ any: z.array(lazyCondition) }),
  z.strictObject({ not: lazyCondition }),
]) as z.ZodMiniType<Condition>;
