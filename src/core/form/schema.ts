import * as z from "zod/mini";

/** A field of the dictionary, written "record.field". */
const place = z.string().check(z.regex(/^[a-zA-Z]+\.[a-zA-Z]+$/));
/** Enum code → the words the form prints for it. */
const wording = z.record(z.string(), z.string());

/** Where a column's value comes from; what cannot be told stays blank, never guessed. */
export const source = z.union([
  /** 1, 2, 3 … in the order of the rows. */
  z.strictObject({ serial: z.literal(true) }),
  /** The first of these fields that is filled in. */
  z.strictObject({ first: z.array(place), wording: z.optional(wording) }),
  /** Text of the first case whose fields all hold the given codes. */
  z.strictObject({ cases: z.array(z.strictObject({ if: z.record(place, z.string()), text: z.string() })) }),
  /** Rows of the unit's roster where the field holds the code; without a roster, the declared number. */
  z.strictObject({ roster: z.tuple([z.string(), z.record(z.string(), z.string())]), declared: z.array(place) }),
  /** All values of a field among the unit's rows, joined by 、; when there are none, the first filled of `else`. */
  z.strictObject({ join: place, else: z.array(place) }),
  /** Left for a person's hand. */
  z.strictObject({ blank: z.literal(true) }),
]);
export type Source = z.infer<typeof source>;

export const column = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** Unit as printed in the header: 人. */
  unit: z.optional(z.string()),
  /** Further labels under which an opened template may print the column. */
  aliases: z.array(z.string()),
  source,
  kind: z.enum(["text", "number"]),
  /** Characters. */
  width: z.number(),
  align: z.enum(["left", "center"]),
  /** Added up in the 合计 row. */
  total: z.optional(z.boolean()),
  /** The place in the regulation that asks for it, when one does. */
  asks: z.optional(z.string()),
});
export type FormColumn = z.infer<typeof column>;

const font = z.strictObject({ name: z.string(), size: z.number(), bold: z.optional(z.boolean()) });

/** A form that is a table: a title, a header, one row per unit, notes. */
export const tableForm = z.strictObject({
  id: z.string(),
  kind: z.literal("table"),
  title: z.string(),
  attachment: z.string(),
  sheet: z.string(),
  /** Stands on the face of the reconstruction, because no official layout is published with the regulation. */
  face: z.string(),
  /** Line between title and header; {recommender} and {date} are filled when known. */
  heading: z.string(),
  columns: z.array(column),
  /** Id of the column that names the unit: without it no sheet is taken for a template. */
  key: z.string(),
  /** Labels that must be found in an opened sheet before it is taken for the template. */
  minLabels: z.number(),
  rows: z.strictObject({
    /** Record types whose units are listed, in this order. */
    from: z.array(z.string()),
    /** Units are left out when the field holds one of the codes. */
    except: z.array(z.strictObject({ field: place, codes: z.array(z.string()), why: z.string() })),
    /** Rows drawn at least in the reconstruction. */
    least: z.number(),
  }),
  total: z.string(),
  notes: z.array(z.string()),
  fonts: z.strictObject({ attachment: font, title: font, face: font, heading: font, header: font, body: font, note: font }),
  /** Said when the form is drawn: what happens where a font is not installed. */
  fontNote: z.string(),
  heights: z.strictObject({ title: z.number(), heading: z.number(), header: z.number(), body: z.number(), note: z.number() }),
  page: z.strictObject({
    orientation: z.enum(["portrait", "landscape"]),
    /** Inches. */
    margins: z.strictObject({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number(), header: z.number(), footer: z.number() }),
    /** Excel footer codes. */
    footer: z.string(),
  }),
});
export type TableForm = z.infer<typeof tableForm>;

/** Any form of a pack; grids (one sheet per unit) join here. */
export const form = z.discriminatedUnion("kind", [tableForm]);
export type Form = z.infer<typeof form>;
