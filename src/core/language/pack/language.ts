import * as z from "zod/mini";
import { conditionWords, valueOperators, type conditionOperators } from "../operators/table";
import { filledTerm, rel, settleParts, type Cond, type Expr, type Rel } from "../operators/part";

/*
 * The rule language. Its words are the operators, one file each in language/operators; all that follows is made from their table.
 * Names of fields are those of the field dictionary; a bare string is a term, or else a field of the record at hand, never a literal.
 * Every expression is blank, a value, or broken (its cell holds a data error); every condition is true, false, unknown (a blank
 * decides) or broken. Unknown in `expect` is the outcome `missing`, broken is `broken`: a rule never has to guard against blanks.
 */

/** The argument of an operator with its inner parts spelt out. */
type Spelt<T> = T extends Expr ? Expression : T extends Cond ? Condition : T extends Rel ? Related : T extends readonly unknown[] ? { [K in keyof T]: Spelt<T[K]> } : T;

/** One object of one key for each operator of a table. */
type NodeOf<Table extends Record<string, { argument: z.ZodMiniType }>> = { [Name in keyof Table]: { [Key in Name]: Spelt<z.infer<Table[Name]["argument"]>> } }[keyof Table];

/** A field of the record at hand, a number, or an operator that gives a value. */
export type Expression = string | number | NodeOf<typeof valueOperators>;

export type Condition = NodeOf<typeof conditionOperators>;

/** As a rule has them once names and short words are spelt out (`spelling.ts`); the schemas below also take those. Related rows, or a term that stands for them. */
type Related = RelatedRows | { term: string };

interface RelatedRows {
  /** Record type, "group" (the rows of the group at hand, in a rule with `group`) or a list sheet's type. */
  of: string;
  /** Which rows belong to this one. Default: those of the same unit. "all": every row. Pairs: [their field, our expression], equal. */
  by?: "unit" | "all" | [string, Expression][];
  /** Only rows for which this is true; field names are theirs. */
  where?: Condition;
}

const nodes = (table: Record<string, { name: string; argument: z.ZodMiniType }>) => Object.values(table).map(({ name, argument }) => [name, z.strictObject({ [name]: argument })] as const);

/**
 * A word, a number, a term or an operator. Which of dozens of operators an object is, its one key tells: only what does not fit is tried against
 * all of them, for what is said of it. Trying each took most of the time a large pack took to read.
 */
function wordsOrNodes(words: readonly z.ZodMiniType[], table: Record<string, { name: string; argument: z.ZodMiniType }>): z.ZodMiniType {
  const byName = new Map<string, z.ZodMiniType>(nodes(table));
  const any = z.union([...words, filledTerm, ...byName.values()]);
  const { run } = any._zod;
  any._zod.run = (payload, context) => {
    const meant = operatorIn(payload.value, byName);
    if (!meant) return run(payload, context);
    const read = meant._zod.run({ value: payload.value, issues: [] }, context);
    return read instanceof Promise || read.issues.length > 0 ? run(payload, context) : Object.assign(payload, { value: read.value });
  };
  return any;
}

function operatorIn(node: unknown, byName: ReadonlyMap<string, z.ZodMiniType>): z.ZodMiniType | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  const names = Object.keys(node);
  return names.length === 1 ? byName.get(names[0]) : undefined;
}

export const expression = wordsOrNodes([z.string(), z.number()], valueOperators) as unknown as z.ZodMiniType<Expression>;
export const condition = wordsOrNodes([z.string()], conditionWords) as unknown as z.ZodMiniType<Condition>;
export const related = rel as unknown as z.ZodMiniType<Related>;
settleParts({ expression, condition });

/** An expression as an operator sees it. */
export const partOf = (node: Expression): Expr => node as unknown as Expr;
/** A condition as an operator sees it. */
export const conditionPart = (node: Condition): Cond => node as unknown as Cond;
