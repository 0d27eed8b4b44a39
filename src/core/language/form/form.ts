import * as z from "zod/mini";
import { sheetForm } from "./sheet";
import { place, source } from "./source";

const column = z.strictObject({
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

/** Any form of a pack: a table with one row per unit, or sheets of its own for every unit. */
export const form = z.discriminatedUnion("kind", [tableForm, sheetForm]);
export type Form = z.infer<typeof form>;
