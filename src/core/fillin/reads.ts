import { fieldOf, recordType } from "../dictionary/dictionary";
import type { Entry, Pack } from "../language/pack/schema";
import type { DerivedFields } from "../language/rule-data";
import { asWritten } from "../words/speech";
import { shownQuote, transcribedMark } from "../words/transcribed";
import { mentionsOf, type Mention } from "./mentions";
import { basesOf } from "../language/bases";

/** One clause that reads a field, and how closely: 2 it decides by it, 1 it only asks it when it applies or whom it concerns. */
export interface Use {
  entry: Entry;
  /** Its words in the script of the document, and what they are of; whether they are transcribed is said there. */
  quote: string;
  cite: string;
  /** Place of the pack among those reviewed together; the chosen one comes last. */
  pack: number;
  close: 1 | 2;
  /** How many fields of the record decide there: a clause that speaks of one thing asks for it most plainly. */
  among: number;
}

/** Record type → field → the clauses that read it, in the order of the packs. */
export type Reads = ReadonlyMap<string, ReadonlyMap<string, readonly Use[]>>;

/** Fields that packs read, reviewed together as `withExtended` gives them; a derived field stands for the columns it is made from. */
export function readsOf(packs: readonly Pack[], derived: DerivedFields): Reads {
  const reads = new Map<string, Map<string, Use[]>>();
  packs.forEach((pack, at) => {
    for (const entry of pack.entries) {
      const uses: Use[] = [];
      const { text: quote, stored } = shownQuote(entry.quote, pack, asWritten);
      const cite = stored === undefined ? entry.cite : entry.cite + transcribedMark(asWritten);
      const note = (close: Use["close"]): Mention => (record, field) =>
        columnsOf(derived, record, field, (type, id) => {
          const use = put(reads, type, id, { entry, quote, cite, pack: at, close, among: 0 });
          if (use && !uses.includes(use)) uses.push(use);
        });
      mentionsOf(entry, note(2), note(1));
      const among = uses.filter((use) => use.close === 2).length;
      for (const use of uses) use.among = among;
      if (entry.as === "question") reads.set("checklist", reads.get("checklist") ?? new Map());
    }
  });
  return reads;
}

function put(reads: Map<string, Map<string, Use[]>>, record: string, field: string, use: Use): Use | undefined {
  const fields = reads.get(record) ?? new Map<string, Use[]>();
  reads.set(record, fields);
  if (field === "") return undefined;
  const uses = fields.get(field) ?? [];
  fields.set(field, uses);
  const same = uses.find((other) => other.entry === use.entry);
  if (!same) uses.push(use);
  else if (use.close > same.close) same.close = use.close;
  return same ?? use;
}

/** The dictionary's columns behind a field: itself, those a derived field is made from, the list it looks into. */
function columnsOf(all: DerivedFields, record: string, field: string, tell: Mention): void {
  const type = recordType(record);
  if (!type) return;
  const derived = field === "" ? undefined : all.of(record, field);
  if (!derived || (fieldOf(record, field) && derived.id === "unit")) return tell(record, fieldOf(record, field) ? field : "");
  tell(record, "");
  for (const id of basesOf(record, derived)) tell(record, id);
  for (const id of derived.needs ?? []) columnsOf(all, record, id, tell);
  if (derived.list !== undefined) for (const { id } of recordType(derived.list)?.fields ?? []) tell(derived.list, id);
}
