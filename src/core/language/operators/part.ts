import * as z from "zod/mini";

/*
 * What stands inside the argument of an operator. Operators are defined before the language they make up is whole, so an
 * inner expression or condition is opaque to them: they only hand it to their scope. `pack/language.ts` says what it may be.
 */

declare const expressionMark: unique symbol;
declare const conditionMark: unique symbol;

/** An expression inside an argument. */
export interface Expr {
  readonly [expressionMark]: true;
}

/** A condition inside an argument. */
export interface Cond {
  readonly [conditionMark]: true;
}

/** Related rows inside an argument. */
export interface Rel {
  /** Record type, "group" (the rows of the group at hand, in a rule with `group`) or a list sheet's type. */
  of: string;
  /** Which rows belong to this one. Default: those of the same unit. "all": every row. Pairs: [their field, our expression], equal. */
  by?: "unit" | "all" | [string, Expr][];
  /** Only rows for which this is true; field names are theirs. */
  where?: Cond;
}

/** True of an expression or a condition, written as JSON, that speaks of the group at hand. */
export function speaksOfGroup(json: string): boolean {
  return json.includes('"of":"group"');
}

let whole: { expression: z.core.$ZodType; condition: z.core.$ZodType } | undefined;

/** Says what expressions and conditions are, once all operators are known. */
export function settleParts(schemas: { expression: z.core.$ZodType; condition: z.core.$ZodType }): void {
  whole = schemas;
}

export const expr = z.lazy(() => whole!.expression) as unknown as z.ZodMiniType<Expr>;
export const cond = z.lazy(() => whole!.condition) as unknown as z.ZodMiniType<Cond>;
export const pair = z.tuple([expr, expr]);
/** A term whose holes are filled where it is used, by their names or in their order. */
const fillings = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]);
export const filledTerm = z.strictObject({ term: z.string(), with: fillings });
export const rel = z.union([
  z.string(),
  z.strictObject({
    of: z.string(),
    by: z.optional(z.union([z.literal("unit"), z.literal("all"), z.array(z.tuple([z.string(), expr]))])),
    where: z.optional(cond),
  }),
  z.strictObject({ term: z.string(), with: z.optional(fillings) }),
]) as unknown as z.ZodMiniType<Rel>;
/** A field of related rows. */
export const ofRelated = z.tuple([z.string(), rel]);
export const literal = z.union([z.string(), z.number(), z.boolean()]);
export const named = z.strictObject({ param: z.string() });
