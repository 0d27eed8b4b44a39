import * as z from "zod/mini";
import { source, where, type Source } from "./source";

/*
 * A form that is filled per unit, as pure data: `kind: "sheet"`. In short (a whole example: packs/hunan-2017/forms/application.json):
 *
 * 1. A form has `pages`; each is drawn as a sheet of its own (cover, body, our own supplement).
 * 2. A page has `columns` (widths in characters) and `rows`; a row has `height` (points) and `cells`, left to right.
 *    Columns that a cell of a row above reaches into (`down`) are passed over, as in an HTML table; every row must fill all columns.
 * 3. A cell is `span` columns wide and `down` rows high (default 1) and holds one of: `text` (printed as it stands),
 *    `value` (a source), `parts` (texts and values in one cell: ["占地面积", {"value": …, "gap": "     "}, "㎡"]; the gap is
 *    printed when there is no value), or nothing. `vertical` prints one character a line.
 * 4. A section is {"section": cell, "rows": […]}: a label merged down over all its rows; it grows with them.
 * 5. A block is {"block": id, "of": record, "where": …, "lines": n, "height": …, "cells": […]}: one line per record of the unit
 *    in the order of the sheet, at least n lines; more records, more lines. Its first value cell names the line (a person).
 * 6. A value cell is found in an opened template by the label left of it in its row, else by the label above it.
 *    `name` gives a cell without such a label a name for messages; `aliases` are other wordings of a label.
 * 7. `looks` name fonts, alignment and borders; cells take "label" (text, parts) or "value" unless they say `look`.
 * 8. Sources (form/source.ts): first, cases, roster, count, sum, join, any, parts, unit, given, serial, blank.
 * 9. On A4 upright, with margins of 0.6 inches at the sides, about 62 characters of width in 19 columns (70 in 4) print without
 *    being scaled down; across, about 100. Heights grow by themselves where a text needs it; page breaks keep sections whole.
 * 10. A form per unit and year says so in `years`: which records make a year (`from`), and how a row tells its year (`rows`: the first
 *     field that is filled in; a date counts with its year; `add` years; `if` another field is filled in). Rows of these types of other years are not on it.
 * 11. In a block, `with` keeps of another type the rows that belong to the line (first pair of fields filled in on both sides), `unless`
 *     drops lines another type has rows for, `filled` asks for one of these fields. Further sources: sole, every, percent, total, text, inYear, notOther.
 * 12. `asks` of a value names the clause that asks for it ("shandong-2019/1.1.5b"), or 仿制样式 when only the reconstruction does.
 * 13. `face` stands on the form when its layout is a reconstruction, and is absent when it is official: print it with {"face": true}.
 */

/** Characters of the texts around the places of one cell. */
const mostWords = 300;

const cellFields = {
  span: z.optional(z.number()),
  down: z.optional(z.number()),
  look: z.optional(z.string()),
  vertical: z.optional(z.literal(true)),
  text: z.optional(z.string()),
  value: z.optional(source),
  parts: z.optional(z.array(z.union([z.string(), z.strictObject({ value: source, gap: z.string() })]))),
  /** The form's `face`. */
  face: z.optional(z.literal(true)),
  /** What messages call the value, where no label stands beside or above. */
  name: z.optional(z.string()),
  /** Other wordings under which an opened template may print the label. */
  aliases: z.optional(z.array(z.string())),
  /** The clause that asks for the value, or 仿制样式. */
  asks: z.optional(z.string()),
  /** What `total` adds up in the lines of a block. */
  key: z.optional(z.string()),
};
export const cell = z.strictObject(cellFields).check(
  z.refine((one) => [one.text, one.value, one.parts, one.face].filter((content) => content !== undefined).length <= 1, "一个单元格只能有 text、value、parts、face 中的一种"),
  // Each place is looked for between its words, in cells that somebody else may have filled to the brim.
  z.refine((one) => (one.parts ?? []).reduce((sum, part) => sum + (typeof part === "string" ? part.length : 0), 0) <= mostWords, `parts 的文字超过 ${mostWords} 个字，请分成几个单元格`),
);
export type FormCell = z.infer<typeof cell>;
/** A text, or a place for a value inside a text. */
export type FormPart = string | { value: Source; gap: string };

const row = z.strictObject({ height: z.number(), cells: z.array(cell), /** Printed on every page. */ title: z.optional(z.literal(true)), /** Not parted from the row before it. */ keep: z.optional(z.literal(true)) });
export type FormRow = z.infer<typeof row>;

/** Fields of a line's record and of another type, pair by pair: the first pair filled in on both sides decides. */
const pairs = z.record(z.string(), z.array(z.tuple([z.string(), z.string()])));
export type Pairs = z.infer<typeof pairs>;

const block = z.strictObject({
  block: z.string(),
  of: z.string(),
  where: z.optional(where),
  /** One of these fields must be filled in. */
  filled: z.optional(z.array(z.string())),
  /** Rows of other types that belong to the line. */
  with: z.optional(pairs),
  /** No line where another type has a row that belongs to it. */
  unless: z.optional(pairs),
  /** The first line is not parted from the row before it. */
  keep: z.optional(z.literal(true)),
  /** Lines that are printed at least. */
  lines: z.number(),
  height: z.number(),
  cells: z.array(cell),
});
export type FormBlock = z.infer<typeof block>;

const section = z.strictObject({ section: cell, rows: z.array(z.union([row, block])) });
export type FormSection = z.infer<typeof section>;

const look = z.strictObject({
  font: z.string(),
  size: z.number(),
  bold: z.optional(z.boolean()),
  color: z.optional(z.string()),
  align: z.enum(["left", "center", "right"]),
  valign: z.enum(["top", "center", "bottom"]),
  border: z.enum(["box", "under", "none"]),
});
export type Look = z.infer<typeof look>;

const page = z.strictObject({
  id: z.string(),
  /** Name of its sheet: 申请表; several units: 申请表-某学院. */
  name: z.string(),
  columns: z.array(z.number()),
  rows: z.array(z.union([row, block, section])),
  /** Labels an opened sheet must have before it is taken for this page; absent: this page is never looked for. */
  minLabels: z.optional(z.number()),
  /** Our own supplement: drawn also beside an opened template that lacks it. */
  own: z.optional(z.literal(true)),
  print: z.strictObject({
    orientation: z.enum(["portrait", "landscape"]),
    /** Inches. */
    margins: z.strictObject({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number(), header: z.number(), footer: z.number() }),
    /** Excel footer codes of the centre. */
    footer: z.optional(z.string()),
  }),
});
export type FormPage = z.infer<typeof page>;

/** How a row tells its year. */
const teller = z.strictObject({ field: z.string(), add: z.optional(z.number()), if: z.optional(z.string()) });
export type YearTeller = z.infer<typeof teller>;

const years = z.strictObject({
  /** Records that make a form of a year, and how. */
  from: z.record(z.string(), z.array(teller)),
  /** Records that stand only on the form of their year. */
  rows: z.record(z.string(), z.array(teller)),
});

export const sheetForm = z.strictObject({
  id: z.string(),
  kind: z.literal("sheet"),
  title: z.string(),
  /** How the regulation's text calls it, word for word, where it does. */
  named: z.optional(z.array(z.string())),
  /** Short name: 申请表. */
  sheet: z.string(),
  /** Only when the layout is a reconstruction. */
  face: z.optional(z.string()),
  rows: z.strictObject({
    /** Record types whose units get a form. */
    from: z.array(z.string()),
    except: z.array(z.strictObject({ field: z.string(), codes: z.array(z.string()), why: z.string() })),
    /** Only units of which one of these holds. */
    only: z.optional(z.strictObject({ any: z.array(z.union([z.strictObject({ field: z.string(), codes: z.array(z.string()) }), z.strictObject({ has: z.string() })])), why: z.string() })),
  }),
  /** One form per unit and year. */
  years: z.optional(years),
  looks: z.record(z.string(), look),
  fontNote: z.string(),
  pages: z.array(page),
});
export type SheetForm = z.infer<typeof sheetForm>;
