import type { Field } from "../dictionary/fields";
import { choicesOf, dayBounds, fitsLiteral, numberBounds, shapeFormula } from "./checks";
import type { Check, FillInColumn, BookWords } from "./book";
import { cut } from "./cut";
import type { Use } from "./reads";
import { askingClause } from "./source";
import { wayOf } from "./ways";
import { MAX_CELL_TEXT } from "../../sheet/limits";
import { widthOfText } from "../../sheet/text-width";

/** Excel's limits of an input message and an error alert, by its file format ([MS-XLS] 2.5.37). */
const wordLimits = { title: 32, prompt: 255, refusal: 225 } as const;

/** What a column is made from. */
interface ColumnParts {
  record: string;
  field: Field;
  required: boolean;
  uses: readonly Use[];
  /** A value from the packs' own examples. */
  given?: string;
  /** Members of the drop-down that the packs bring, where the dictionary has none. */
  items?: string[];
  /** Puts a list on the list sheet; answers its number. */
  keep(title: string, items: string[]): number;
}

/** One column, named as the dictionary names it, so that a review reads it without asking. */
export function fillInColumn(parts: ColumnParts): FillInColumn {
  const { record, field, required, uses } = parts;
  const label = field.name + (field.unit && field.shape !== "year" ? `（${field.unit}）` : "") + (required ? "*" : "");
  const way = wayOf(record, field, parts.given);
  const use = askingClause(record, uses);
  return {
    field: field.id,
    name: field.name,
    label,
    required,
    width: widthOf(field, label),
    format: formatOf(field),
    align: field.type === "integer" || field.type === "number" ? (field.shape === "year" ? "center" : "right") : centred(field) ? "center" : "left",
    check: checkOf(parts),
    prompt: words("prompt", field.name, `${way.how}。${use ? `\n${reasonOf(use.close === 2)}${use.cite}：“${onOneLine(use.quote)}”` : ""}`, use !== null),
    refusal: words("refusal", "请核对", refusalOf(field, way.how)),
    ...way,
    asks: use && { clause: use.entry.clause, cite: use.cite, quote: onOneLine(use.quote), decides: use.close === 2 },
  };
}

/** What is said before a quotation: a clause that only looks at the field does not ask for it. */
export function reasonOf(decides: boolean): string {
  return decides ? "依据" : "与本栏有关的条文：";
}

/** A quotation on one line: the gaps of a printed form are no words. */
function onOneLine(quote: string): string {
  return quote.replace(/\s+/gu, " ").trim();
}

function words(kind: "prompt" | "refusal", title: string, message: string, quoted = false): BookWords {
  const most = wordLimits[kind];
  // A quotation that is cut still ends with its mark.
  const shown = message.length <= most ? message : quoted ? `${cut(message, most - 1)}”` : cut(message, most);
  return { title: cut(title, wordLimits.title), message: shown };
}

function refusalOf(field: Field, how: string): string {
  const softly = shapeFormula(field.shape) !== undefined || field.open;
  return `“${field.name}”请${how}。${softly ? "核对无误的，选“是”即可保留。" : "请点“重试”改正，或点“取消”恢复原来的内容。"}`;
}

function checkOf({ field, items, keep }: ColumnParts): Check {
  if (items) return keepOrList(field, items, keep);
  const formula = shapeFormula(field.shape);
  if (formula) return { kind: "custom", formula };
  switch (field.type) {
    case "boolean":
      return { kind: "list", items: ["是", "否"], open: false };
    case "enum":
      return keepOrList(field, choicesOf(field), keep);
    case "integer":
      return { kind: "whole", ...numberBounds(field) };
    case "number":
      return { kind: "decimal", ...numberBounds(field) };
    case "date":
      return { kind: "date", ...dayBounds };
    default:
      return { kind: "length", max: MAX_CELL_TEXT };
  }
}

function keepOrList(field: Field, items: string[], keep: ColumnParts["keep"]): Check {
  const open = field.open === true;
  return fitsLiteral(items) ? { kind: "list", items, open } : { kind: "listed", list: keep(field.name, items), open };
}

function formatOf(field: Field): string {
  switch (field.type) {
    case "string":
    case "string[]":
    case "enum[]":
      return "@";
    case "date":
      return "yyyy-mm-dd";
    case "integer":
      return "0";
    default:
      return "General";
  }
}

const centred = (field: Field): boolean => field.type === "boolean" || field.type === "date" || field.type === "enum" || field.shape !== undefined;

/** Wide enough for the longest member and for the label on three lines. */
function widthOf(field: Field, label: string): number {
  const choices = field.type === "enum" ? Math.min(20, Math.max(...choicesOf(field).map(widthOfText)) + 3) : 0;
  const kind = field.shape === "creditCode" || field.shape === "idNo" ? 21 : field.shape === "email" ? 22 : field.shape === "phone" ? 15 : field.type === "date" ? 12 : field.type === "text" ? 30 : field.type === "string" || field.type === "string[]" || field.type === "enum[]" ? 16 : 9;
  return Math.min(34, Math.max(kind, choices, Math.ceil(widthOfText(label) / 3) + 2));
}
