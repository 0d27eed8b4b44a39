import { CellKind, NO_RESULT } from "../../../sheet/cells";
import { ValueState } from "../dataset";
import type { Field } from "../fields";
import type { ValueSaid } from "../said-of-values";
import { compact, isBlankText, normalise, trimText } from "../text/normalise";
import { parseBoolean, parseLaidDown, parseTick } from "./boolean";
import { parseChoice, parseChoices } from "./choice";
import { bad, blank, good, goodText, type Coerced, type Problem } from "./coerced";
import { withoutFootnotes } from "./digits";
import { isoDay } from "../../../sheet/day";
import { numberToDays, parseDate, serialToDays, unlessDoubtful, type DateReading } from "./date";
import { namesItself } from "./names-itself";
import { coerceNumber, parseNumber } from "./number";
import { evades, isPlaceholder, namesNothing, saysNothing } from "./placeholder";
import { isHalfThere } from "./instead";
import { saysTheSame } from "./pointer";
import { shapeProblem } from "./shape";
import { unknownWord } from "./unknown-word";

/** Turns the cells of one column into values of one field; pure, so a repeated text may be decided once. */
export interface Coercer {
  text(raw: string): Coerced;
  number(value: number): Coerced;
  /** A number whose format shows a date. */
  date(serial: number): Coerced;
  boolean(value: boolean): Coerced;
  /** An error value such as "#REF!". */
  error(raw: string): Coerced;
}

/** A cell of any kind, with its text where it has one. */
export function coerceCell(coercer: Coercer, kind: CellKind, value: number, text: string): Coerced {
  switch (kind) {
    case CellKind.blank:
      return blank;
    case CellKind.text:
      return coercer.text(text);
    case CellKind.number:
      return coercer.number(value);
    case CellKind.date:
      return coercer.date(value);
    case CellKind.boolean:
      return coercer.boolean(value === 1);
    case CellKind.error:
      return coercer.error(text);
  }
}

const textTypes = new Set<Field["type"]>(["string", "text", "string[]"]);
/** True for a field whose values are texts. */
export const isText = ({ type }: Pick<Field, "type">): boolean => textTypes.has(type);
/** True for one that takes any words: nothing is expected of their make. */
export const isFreeText = (field: Pick<Field, "type" | "shape">): boolean => isText(field) && field.shape === undefined;

/**
 * The coercer of a field.
 * @param headerFactor what 1 in a bare number is worth in the field's unit, by the unit in the header: 亩 → 666.67 for ㎡
 */
export function coercerOf(field: Field, date1904: boolean, headerFactor = 1): Coercer {
  const read = readerOf(field, date1904, headerFactor);
  return {
    text: (raw) => (isBlankText(raw) ? blank : read.text(raw)),
    number: read.number,
    date: read.date,
    boolean: read.boolean ?? (() => bad("data/type", { code: "logical", data: null })),
    error: (raw) => bad("data/type", { code: raw === NO_RESULT ? "formula-no-result" : "formula-error", data: null }),
  };
}

type Reader = Pick<Coercer, "text" | "number" | "date"> & Partial<Pick<Coercer, "boolean">>;

function readerOf(field: Field, date1904: boolean, headerFactor: number): Reader {
  if (isText(field)) return textReader(field, date1904);
  switch (field.type) {
    case "date":
      return dateReader(date1904);
    case "boolean": {
      const read = field.shape === "tick" ? parseTick : field.shape === "laidDown" ? parseLaidDown : parseBoolean;
      const parse = (raw: string): Coerced => {
        const said = read(raw, field.denied ?? []);
        const itself = said.problem?.said.code === "no-yes-or-no" ? namesItself(raw, field) : undefined;
        return itself === undefined ? askedWord(raw, field, said) : good(itself ? 1 : 0);
      };
      return {
        text: parse,
        number: (value) => (value === 0 || value === 1 ? good(value) : parse(String(value))),
        date: () => bad("data/type", { code: "date-for-yes-or-no", data: null }),
        boolean: (value) => good(value ? 1 : 0),
      };
    }
    case "integer":
    case "number":
      return numberReader(field, date1904, headerFactor);
    default: {
      const parse = field.type === "enum" ? parseChoice : parseChoices;
      return {
        text: (raw) => parse(raw, field),
        number: (value) => parse(String(value), field),
        date: (serial) => parse(String(serial), field),
        boolean: (value) => parse(value ? "是" : "否", field),
      };
    }
  }
}

/** What says that a text of a yes/no is an unknown word, which a person may settle, and no slip of the pen. */
const unknownHere: ReadonlySet<ValueSaid["code"]> = new Set<ValueSaid["code"]>(["no-yes-or-no", "unclear-consent", "contrary", "unclear-yes-or-no", "says-where"]);
/** A number or a day with next to nothing beside it: it belongs into another column. */
const numberAlone = /^\D{0,2}\d[\d.,:/年月日-]*\D{0,2}$/u;

/** An unknown word of a yes/no accuses nobody: it is asked about. */
function askedWord(raw: string, field: Field, read: Coerced): Coerced {
  if (read.state !== ValueState.bad || !read.problem || !unknownHere.has(read.problem.said.code) || numberAlone.test(normalise(raw))) return read;
  const said: ValueSaid = read.problem.said.code === "no-yes-or-no" ? { code: "unclear-yes-or-no", data: null } : read.problem.said;
  return unknownWord(raw, field, { ...read, problem: { ...read.problem, said, notice: true } });
}

function dateReader(date1904: boolean): Reader {
  const from = (found: DateReading): Coerced => {
    const reading = unlessDoubtful(found);
    if ("days" in reading) return good(reading.days);
    // A year that is only unlikely is asked about: nothing is built on it, and nobody is accused of it.
    return { ...bad("data/type", reading.why), ...("days" in found ? { problem: { clause: "data/type" as const, said: reading.why, notice: true } } : {}) };
  };
  return {
    text: (raw) => {
      const text = normalise(raw);
      return isPlaceholder(text) || /^年?月?日?$/u.test(text) ? blank : from(parseDate(raw));
    },
    number: (value) => from(numberToDays(value, date1904)),
    date: (serial) => {
      const days = serialToDays(serial, date1904);
      return days === undefined ? bad("data/type", { code: "no-such-date", data: null }) : from({ days });
    },
  };
}

function numberReader(field: Field, date1904: boolean, headerFactor: number): Reader {
  const year = (value: Coerced): Coerced => {
    if (value.state !== ValueState.ok) return value;
    const problem = shapeProblem(String(value.num), "year");
    return problem ? { ...value, state: ValueState.bad, problem } : value;
  };
  const number = (value: number): Coerced => coerceNumber(value, field, headerFactor);
  const text = (raw: string): Coerced => parseNumber(raw, field, headerFactor);
  if (field.shape !== "year") {
    return { text, number, date: () => bad("data/type", { code: "date-for-number", data: null }) };
  }
  return {
    text: (raw) => year(text(raw)),
    number: (value) => year(number(value)),
    // A date lies in one year, whatever of it the format shows.
    date: (serial) => {
      const days = serialToDays(serial, date1904);
      return days === undefined ? bad("data/type", { code: "no-year", data: null }) : year(good(Number(isoDay(days).slice(0, 4))));
    },
  };
}

function textReader(field: Field, date1904: boolean): Reader {
  const { shape } = field;
  const code = shape === "idNo" || shape === "creditCode";
  const names = field.unit === null && !field.zero && (field.type !== "text" || field.none === true);
  const unclear = field.none ? unclearHere : unclearName;
  const lists = shape === "phone" || shape === "email";
  const checked = (given: string): Coerced => {
    const raw = lists ? onePerLine(withoutFootnotes(given)) : code || shape === "postcode" ? withoutFootnotes(given).trim() : given;
    const text = code ? compact(raw).toUpperCase() : trimText(raw);
    const seen = code ? text : text.length > 16 ? text : normalise(text);
    if (saysNothing(seen) ? !field.none && !field.holds : isPlaceholder(seen)) return blank;
    if (code && /^\d(?:\.\d+)?E\+?\d+$/.test(text)) return { ...bad("data/digits-lost", lost), text };
    if ((code || shape === "postcode") && /\d[ \t]*[\t\r\n]\s*\d/u.test(raw)) return { ...bad("data/format", twoCodes), text };
    const problem = shape ? shapeProblem(raw, shape) : saysTheSame(normalise(seen)) || (names && namesNothing(normalise(seen))) || (field.none && evades(normalise(seen))) ? unclear : undefined;
    if (problem === unclear) return { ...bad(problem.clause, problem.said), problem };
    if (field.none && isHalfThere(normalise(seen), field.written)) return { ...bad(halfThere.clause, halfThere.said), text, problem: halfThere };
    return problem && !problem.notice ? { state: ValueState.bad, num: 0, text, problem } : goodText(text, problem);
  };
  return {
    text: checked,
    number: (value) =>
      Math.abs(value) >= 1e15 ? { ...bad("data/digits-lost", lost), text: String(value) } : checked(String(value)),
    date: (serial) => {
      const days = serialToDays(serial, date1904);
      return checked(days === undefined ? String(serial) : isoDay(days));
    },
    boolean: (value) => goodText(value ? "是" : "否"),
  };
}

/** Phones and addresses one below the other are several, but not a number broken behind its dash. */
const onePerLine = (raw: string): string => raw.trim().replace(/([-—–－])\s*[\r\n]+\s*(?=\d)/gu, "$1").replace(/\s*[\r\n]+\s*/gu, "、");

/** 同上 and 0 name nothing themselves, whatever field they stand in: no unit, no recommender, no body that is there. */
const unclearName: Problem = { clause: "data/type", said: { code: "names-nothing", data: null }, notice: true };
const unclearHere: Problem = { clause: "data/type", said: { code: "unclear-presence", data: null }, notice: true };
/** 无（由人事处代管）: whether what stands in its place will do, a person says. */
const halfThere: Problem = { clause: "data/type", said: { code: "half-there", data: null }, notice: true };
const twoCodes: ValueSaid = { code: "two-codes", data: null };
const lost: ValueSaid = { code: "digits-lost", data: null };
