import { phase } from "./phase";
import * as z from "zod/mini";
import { outcomes, saidOutcomes, unmetOutcomes } from "../../dictionary/finding";
import { form } from "../form/form";
import type { Territory } from "../places";
import type { DerivedField } from "../rule-data";
import { condition, expression, related } from "./language";

const outcome = z.enum(saidOutcomes);

/** Rows of an example: record type → rows of field values ("2019-09-22" for a date, true/false, code or label for an enum; "@sheet": a sheet of its own). */
const exampleRows = z.record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))));

/** A rule needs at least one example of each. */
export const exampleKinds = ["pass", "fail", "boundary"] as const;

const example = z.strictObject({
  kind: z.enum(exampleKinds),
  /** The first row of the rule's record is the one judged, unless `row` names another (0-based); a group rule judges its group. */
  given: exampleRows,
  row: z.optional(z.number()),
  /** Review date; default the pack's `exampleDate`. */
  on: z.optional(z.string()),
  params: z.optional(z.record(z.string(), z.unknown())),
  /** Expected outcome of that row. */
  then: z.enum(outcomes),
  /** Part of the message that must appear, if given. */
  says: z.optional(z.string()),
  note: z.optional(z.string()),
});

/** What is asked for: an expression, or words where it is no single value, with placeholders as in a message. */
const required = z.union([expression, z.strictObject({ text: z.string() })]);

/** One step of a staged rule: the first whose `if` is true decides. */
const step = z.strictObject({
  if: condition,
  outcome,
  /** These replace the rule's own. */
  message: z.optional(z.string()),
  cells: z.optional(z.array(z.string())),
  value: z.optional(expression),
  required: z.optional(required),
});

/** What may be written shorter: cells as "name, startDate", and words that say what is asked for. */
const shorter = {
  cells: z.optional(z.union([z.string(), z.array(z.string())])),
  needs: z.optional(z.string()),
};

/** A step as it is written: {"review": condition, …}, or in full {"if": condition, "outcome": "review", …}. */
const writtenStep = z.strictObject({
  ...step.shape,
  ...shorter,
  if: z.optional(condition),
  outcome: z.optional(outcome),
  ...(Object.fromEntries(saidOutcomes.map((name) => [name, z.optional(condition)])) as Record<(typeof saidOutcomes)[number], z.ZodMiniOptional<typeof condition>>),
});

/** A rule with every name spelt out. */
export const rule = z.strictObject({
  record: z.string(),
  /** False → n/a. Unknown → `whenBlank`. Broken → broken. */
  when: z.optional(condition),
  whenBlank: z.optional(outcome),
  /** Record type of a list, or of recommendations: units in it that have no row of the record are judged too, as a blank row that stands there. */
  listed: z.optional(z.string()),
  /** What it would take, said in the ledger where the clause came to apply to no row: 需要…，未核验. */
  unchecked: z.optional(z.string()),
  /** Judge groups of rows instead of rows: fields (normalised) that are equal, among rows where `where` is true. */
  group: z.optional(z.strictObject({ by: z.array(z.string()), where: z.optional(condition) })),
  /** Steps before `expect`, in order; an unknown or broken `if` falls through. */
  cases: z.optional(z.array(step)),
  /** True → pass, false → `outcome`, unknown → `blank` (default missing), broken → broken. */
  expect: condition,
  /** Outcome when `expect` is false; as it is written, default error. */
  outcome: z.enum(unmetOutcomes),
  blank: z.optional(outcome),
  /** Outcome when the record's whole table is absent: default "missing" in phase application, otherwise "n/a". */
  absent: z.optional(outcome),
  /** Fields whose cells are named, the marked one first. Default: the fields of `expect` that belong to the record, in order. */
  cells: z.optional(z.array(z.string())),
  value: z.optional(expression),
  required: z.optional(required),
  /** {字段名称} of the record's fields, {computed} names; without the citation, which is appended from `cite`. */
  message: z.string(),
  computed: z.optional(z.record(z.string(), expression)),
  examples: z.array(example),
});
export type Rule = z.infer<typeof rule>;

/** Names of the holes of a term or a pattern, each with what it is for, in Chinese. */
const takes = z.record(z.string(), z.string());
const filling = z.record(z.string(), z.unknown());

/** A rule as it is written. */
const writtenRule = z.strictObject({
  ...rule.shape,
  ...shorter,
  /** Cells that the rule names, and each of its cases that names none itself. */
  marks: shorter.cells,
  /** The pattern it is like, or the clause of the pack that this one extends, and what fills the holes of that: what the rule says itself counts, its own cases come before the pattern's. */
  like: z.optional(z.string()),
  with: z.optional(filling),
  /** Default: institution. */
  record: z.optional(rule.shape.record),
  cases: z.optional(z.array(writtenStep)),
  expect: z.optional(condition),
  outcome: z.optional(rule.shape.outcome),
  message: z.optional(rule.shape.message),
});
export type WrittenRule = z.infer<typeof writtenRule>;

const entryBase = {
  /** Clause id; in a folder, the file it stands in is named after its article. */
  clause: z.string(),
  /** Where it stands and how it is cited: told by the clause's id and the header; said here only where they cannot tell it. */
  article: z.optional(z.string()),
  item: z.optional(z.string()),
  cite: z.optional(z.string()),
  /** Verbatim, in the script of the pack's text.txt. */
  quote: z.string(),
  phase,
};

/** Of a clause that decides or asks: the clause of an extended pack that asks the same. Said of a rule only where it is not `like` that clause: what both hold against the same cells is one fault. */
const restates = { restates: z.optional(z.string()) };

/** What becomes of a clause. */
export const entry = z.discriminatedUnion("as", [
  /** `reasons`: what a reviewer may give as the reason of a decision on a finding; others are free text. */
  z.strictObject({ ...entryBase, ...restates, as: z.literal("rule"), rule: writtenRule, reasons: z.optional(z.array(z.string())) }),
  /** A person answers on the checklist: `question` in Chinese; `message` when the verdict is 不符合. */
  z.strictObject({ ...entryBase, ...restates, as: z.literal("question"), question: z.string(), message: z.string(),
    /** Asked of the units with rows of this record type; default institution. */
    record: z.optional(z.string()),
    /** Asked only of units of which some row makes this true, or leaves it open; of the record asked. */
    when: z.optional(condition) }),
  /** A fact a form prints; `form` is "<pack>/<form>" when one of ours does. */
  z.strictObject({ ...entryBase, as: z.literal("form"), fact: z.string(), form: z.optional(z.string()) }),
  z.strictObject({ ...entryBase, as: z.literal("info"), note: z.optional(z.string()) }),
  /** A title, a table of contents, the head of a chapter: no clause; it stands in the ledger and is not counted. */
  z.strictObject({ ...entryBase, as: z.literal("heading") }),
]);
/** An entry as it is written. */
export type EntryInput = z.infer<typeof entry>;
type Placed<One> = One extends unknown ? Omit<One, "article" | "item" | "cite"> & { article: string; item: string; cite: string } : never;
/** An entry as it is written, with its place and citation. */
export type WrittenEntry = Placed<EntryInput>;
type Spelt<One> = One extends { rule: WrittenRule } ? Omit<One, "rule"> & { rule: Rule } : One;
/** An entry with its place and citation, and every name spelt out. */
export type Entry = Spelt<WrittenEntry>;

/** A condition, a value or related rows with a name: the bare name stands for it in the rules of the pack and of those that extend it. */
export const term = z.union([
  z.strictObject({
    /** What it is called in Chinese; as {label} in a message it shows its value. */
    label: z.string(),
    is: z.union([condition, expression, related]),
  }),
  /** With holes: {"term": name, "with": {hole: what fills it}}; "$hole" stands where it is filled in. */
  z.strictObject({ label: z.string(), takes, defaults: z.optional(filling), is: z.unknown() }),
]) as unknown as z.ZodMiniType<Term>;
export interface Term {
  label: string;
  takes?: Readonly<Record<string, string>>;
  defaults?: Readonly<Record<string, unknown>>;
  is: unknown;
}

/** A rule that several clauses state alike, with holes for what differs: {"like": name, "with": {hole: what fills it}}. */
export const pattern = z.strictObject({
  /** What it asks, in a few words of Chinese. */
  label: z.string(),
  takes: z.optional(takes),
  /** Of holes that need not be filled. */
  defaults: z.optional(filling),
  /** Any part of a rule but its examples; "$hole" stands where it is filled in, in a text too. */
  rule: z.record(z.string(), z.unknown()),
});
export type Pattern = z.infer<typeof pattern>;

const parameterOption = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const parameter = z.strictObject({
  /** Default, before overrides by an extending pack or the user. */
  value: z.union([parameterOption, z.array(z.string())]),
  /** What it is called, in a few words of Chinese; the name stands in for it. */
  title: z.optional(z.string()),
  /** What it means, in Chinese, shown to the user. */
  meaning: z.string(),
  /** What it means for this pack besides. */
  note: z.optional(z.string()),
  /** Of a number, also of one that is off by default (null): 人, 天, 万元. */
  unit: z.optional(z.string()),
  /** Bounds of a number, both inclusive. */
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  /** The values it can have; of a list, its possible members. */
  options: z.optional(z.array(parameterOption)),
  /** How the options are called, in their order. */
  optionLabels: z.optional(z.array(z.string())),
  /** Clauses it decides. */
  clauses: z.array(z.string()),
});
export type Parameter = z.infer<typeof parameter>;

/** As it is written: of one that several packs ask alike, `common/parameters.json` has the value and the meaning. */
export const writtenParameter = z.strictObject({ ...parameter.shape, value: z.optional(parameter.shape.value), meaning: z.optional(parameter.shape.meaning) });

/** Where a regulation applies, by the names of places. A name that is inside and outside decides nothing. */
const territory = z.strictObject({
  /** What the whole is called: 山东省, 山东, 鲁. */
  names: z.array(z.string()),
  /** Its cities, each with its counties and districts, former names included. */
  cities: z.record(z.string(), z.array(z.string())),
  /** Provinces, cities, counties and districts elsewhere. */
  outside: z.array(z.string()),
});

/** pack.json: one regulation, or one application round. Its rules lie beside it, one file per article. */
const packHeader = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+-\d{4}$/)),
  title: z.string(),
  /** As users call it in a list: 山东省 2016 办法. */
  shortTitle: z.string(),
  docNo: z.optional(z.string()),
  /** What stands behind the title in a citation, where that is not the document's number. */
  citedAs: z.optional(z.string()),
  /** What the numbers of clauses count: articles (第八条, the default) or parts (一、). */
  divisions: z.optional(z.enum(["articles", "parts"])),
  /** Where clauses stand whose ids count no articles, by the first word of the id: as `article` (form.cover.title: 附件 申请表), or as what is cited behind the regulation (notice.no: 印发通知). */
  places: z.optional(z.record(z.string(), z.strictObject({ article: z.optional(z.string()), cited: z.optional(z.string()) }))),
  issuer: z.string(),
  extends: z.optional(z.string()),
  /** Both inclusive; absent: open. Where the regulation leaves the day to be found out, a parameter holds it. */
  validFrom: z.optional(z.union([z.string(), z.strictObject({ param: z.string() })])),
  validTo: z.optional(z.string()),
  /** Clause that sets the day from which the pack is in force; cited when the review date lies before it. */
  effectiveClause: z.optional(z.string()),
  exampleDate: z.string(),
  parameters: z.record(z.string(), writtenParameter),
  /** New defaults for parameters of the pack it extends. */
  overrides: z.optional(z.record(z.string(), parameter.shape.value)),
  /** Where the text is kept in Traditional characters, though the document is in Simplified ones: words (and marks) that were converted with them, each with the document's own. Such a text is shown transcribed, and proofs compare with the text as it is kept. */
  transcription: z.optional(z.record(z.string(), z.string())),
  /** Named conditions and values. */
  terms: z.optional(z.record(z.string(), term)),
  /** Rules that several of its clauses state alike. */
  patterns: z.optional(z.record(z.string(), pattern)),
  /** Phase → of which institutions its questions are asked, where a question does not say so itself. */
  askedOf: z.optional(z.record(z.string(), condition)),
  forms: z.array(z.string()),
  /** The places it speaks of, for the fields that tell whether something lies there; a name (山东省) stands for those of a pack at hand. */
  territory: z.optional(z.union([z.string(), territory])),
  /** The regulation's own application form: what it has no place for is asked of a person once, and is no 缺项 of the applicant. */
  annex: z.optional(z.strictObject({
    /** What it is called in messages. */
    title: z.string(),
    /** The clause that asks for what is missing there, cited with the question. */
    clause: z.string(),
    /** Fields of the institution by which a sheet is known as the form. */
    marks: z.array(z.string()),
    /** Record type → fields without a place on the form. */
    without: z.record(z.string(), z.array(z.string())),
  })),
});

/** rules/art-08.json */
export const articleFile = z.strictObject({ entries: z.array(entry) });

/** A whole pack as the engine takes it: header, entries of all articles, the regulation's own text, its forms. */
export const pack = z.strictObject({
  ...packHeader.shape,
  text: z.string(),
  entries: z.array(entry),
  /** Layouts of forms the pack brings along, by ids of its own; those of the built-in packs lie beside them. */
  layouts: z.optional(z.array(form)),
});
/** A pack as it is written. */
export type WrittenPack = z.infer<typeof pack>;
/** With its places and parameters, whether it brought or named them, every name in its rules spelt out, and its code. */
export type Pack = Omit<WrittenPack, "territory" | "entries" | "parameters"> & {
  territory?: Territory;
  parameters: Record<string, Parameter>;
  entries: Entry[];
  /** Fields worked out by code of its own, which only a pack of the product brings along. */
  derived?: readonly DerivedField[];
};
export type PackHeader = z.infer<typeof packHeader>;
