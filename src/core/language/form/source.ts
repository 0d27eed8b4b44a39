import * as z from "zod/mini";

/** A field of the dictionary, written "record.field". */
export const place = z.string().check(z.regex(/^[a-zA-Z]+\.[a-zA-Z]+$/));
/** Code → the words the form prints for it: of an enum, or "true" and "false" of a yes/no field ({"true": "√", "false": ""}). */
const wording = z.record(z.string(), z.string());
/** Rows of a roster that count: field → the code or codes it must hold. */
export const where = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type Where = z.infer<typeof where>;

/** Where a value comes from; what cannot be told stays blank, never guessed. */
export type Source =
  /** 1, 2, 3 … in the order of the rows. */
  | { serial: true }
  /** The first of these fields that is filled in; `before` and `after` are printed around a value, never alone. */
  | { first: string[]; wording?: Record<string, string>; before?: string; after?: string }
  /** Text of the first case whose fields all hold the given codes. */
  | { cases: { if: Record<string, string>; text: string }[] }
  /** Rows of the unit's roster that count; without a roster, the declared number. `prefer: "declared"` prints the declared number first. Both are compared. */
  | { roster: [string, Where]; declared: string[]; prefer?: "declared" }
  /** How many rows of the record type the unit has; blank when it has none at all. */
  | { count: string; where?: Where }
  /** Sum of a number over the unit's rows; blank when none of them is filled in. */
  | { sum: string; where?: Where }
  /** All values of a field among the unit's rows (that count), joined by 、; when there are none, the first filled of `else`. */
  | { join: string; where?: Where; else: string[] }
  /** The first of these sources that gives a value. */
  | { any: Source[] }
  /** The values of these sources with `by` between them; those that give none are left out. */
  | { parts: Source[]; by: string }
  /** The unit's name as the review knows it. */
  | { unit: true }
  /** What the person who makes the form said: its date, the recommending body; the year of a form per year. */
  | { given: "date" | "recommender" | "year" }
  /** Words of the form itself, printed only in lines that are filled in: 计划外. */
  | { text: string }
  /** The number of the line's one row of a type, else what is told; several rows do not add up: one person may be in two of them. */
  | { sole: string }
  /** 是 when a yes/no field holds in every row, 否 when it fails in one; blank where neither is told. */
  | { every: string }
  /** The first in per cent of the second, one decimal; blank without both or when the second is 0. */
  | { percent: [Source, Source] }
  /** Sum over the lines of these blocks, of the cells with this key; blank when none is filled in. */
  | { total: string; over: string[] }
  /** The source from the rows of one record type whose field holds the form's year, whatever year the form's lines go by. */
  | { inYear: string; of: Source }
  /** The source without rows whose field tells another year than the form's. */
  | { notOther: string; of: Source }
  /** Left for a person's hand. */
  | { blank: true };

export const source: z.ZodMiniType<Source> = z.lazy(() =>
  z.union([
    z.strictObject({ serial: z.literal(true) }),
    z.strictObject({ first: z.array(place), wording: z.optional(wording), before: z.optional(z.string()), after: z.optional(z.string()) }),
    z.strictObject({ cases: z.array(z.strictObject({ if: z.record(place, z.string()), text: z.string() })) }),
    z.strictObject({ roster: z.tuple([z.string(), where]), declared: z.array(place), prefer: z.optional(z.literal("declared")) }),
    z.strictObject({ count: z.string(), where: z.optional(where) }),
    z.strictObject({ sum: place, where: z.optional(where) }),
    z.strictObject({ join: place, where: z.optional(where), else: z.array(place) }),
    z.strictObject({ any: z.array(source) }),
    z.strictObject({ parts: z.array(source), by: z.string() }),
    z.strictObject({ unit: z.literal(true) }),
    z.strictObject({ given: z.enum(["date", "recommender", "year"]) }),
    z.strictObject({ text: z.string() }),
    z.strictObject({ sole: place }),
    z.strictObject({ every: place }),
    z.strictObject({ percent: z.tuple([source, source]) }),
    z.strictObject({ total: z.string(), over: z.array(z.string()) }),
    z.strictObject({ inYear: place, of: source }),
    z.strictObject({ notOther: place, of: source }),
    z.strictObject({ blank: z.literal(true) }),
  ]),
) as z.ZodMiniType<Source>;
