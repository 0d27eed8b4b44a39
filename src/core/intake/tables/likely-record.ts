import { listsOfUnits } from "../../dictionary/kept-by";
import type { RecordType } from "../../dictionary/fields";
import { hintFor, lacksNeeded, type Surroundings } from "./choose-records";
import { aliasIndex } from "../headings/alias-index";
import type { Header, HeaderColumn } from "./header";
import { samplesBelow, type Sample } from "./sample";
import { chosenField, isGeneric, isReach, matchRecord, type Choices, type RecordMatch } from "./match";
import { isOrdinaryLabel } from "../headings/ordinary-label";
import type { SheetGrid } from "./sheet-grid";
import { assign } from "./assign";
import { evidenceFor } from "./evidence";

/** A record type a header is likely of, and how well it fits. */
interface Fitting {
  match: RecordMatch;
  score: number;
}

/** At least this part of the columns must be understood. */
const understood = 0.5;
/** How much better the best record type must fit than the next. */
const ahead = 1.15;

/**
 * The record type that a header is likely of whose labels the dictionary does not know: the one whose fields explain most of its columns,
 * by what the headings say and what stands beneath. Undefined: none does; `among`: several do as well.
 */
export function likelyRecord(grid: SheetGrid, header: Header, around: Surroundings, choices: Choices): { match: RecordMatch } | { among: RecordType[] } | undefined {
  const samples = samplesBelow(grid, header);
  const columns = header.columns.filter(({ printed }) => !isOrdinaryLabel(printed)).length;
  const fitting = aliasIndex.types
    .filter(({ id }) => !listsOfUnits.has(id))
    .flatMap((type) => fits(header, type, around, choices, columns, samples))
    .sort((a, b) => b.score - a.score);
  const [best, next] = fitting;
  if (!best) return undefined;
  return next && next.score * ahead > best.score ? { among: fitting.filter(({ score }) => score * ahead > best.score).map(({ match: { type } }) => type) } : { match: best.match };
}

function fits(header: Header, type: RecordType, around: Surroundings, choices: Choices, columns: number, samples: (column: HeaderColumn) => Sample): Fitting[] {
  const match = matchRecord(header, type, choices);
  const known = new Set([...match.fields.values()].map(({ column }) => column.column));
  const open = header.columns.filter((column) => !known.has(column.column) && chosenField(column, choices, type.id) === undefined);
  const { likely } = assign(evidenceFor(open, match, samples, header.columns));
  const fields = [...[...match.fields.values()].map(({ field }) => ({ field, score: 1 })), ...likely.map(({ candidate }) => candidate)];
  const own = fields.filter(({ field }) => !isGeneric(type, field) && !isReach(type, field));
  if (own.length < 2 || fields.length < columns * understood) return [];
  const all: RecordMatch = { ...match, fields: new Map(match.fields) };
  for (const { evidence: { column }, candidate: { field, score } } of likely) all.fields.set(field.id, { column, field, confidence: score, reason: "similar" });
  if (lacksNeeded(all, around)) return [];
  const score = fields.reduce((sum, one) => sum + one.score * (isGeneric(type, one.field) ? 0.3 : 1), 0) + hintFor(type, around);
  return [{ match, score }];
}
