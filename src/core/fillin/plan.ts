import type { Field } from "../dictionary/fields";
import { dictionary } from "../dictionary/dictionary";
import { derivedOf } from "../engine/derived/index";
import { withExtended } from "../language/pack/extend";
import type { Pack } from "../language/pack/schema";
import type { FillInBook, FillInColumn, FillInSheet } from "./book";
import { fillInColumn } from "./column";
import { coverSheet } from "./cover";
import { exampleSheet } from "./examples";
import { givenTexts } from "./given";
import { fieldsOfForms } from "../forms/form-reads";
import { readsOf, type Reads, type Use } from "./reads";
import { requiredFields } from "./required";
import { fills, isSingle, keysOf, mustHave, occasionOf, occasions, type Occasion, type Role } from "./roles";
import { atOnce } from "../../sheet/at-once";

/** What a workbook is made for. */
interface FillInWish {
  pack: Pack;
  /** All packs known, to find the one it extends. */
  known: readonly Pack[];
  role: Role;
  /** Forms of these packs; the fields they print are asked for. */
  forms?: readonly unknown[];
  /** Record types to make sheets for; absent: all that the packs read and the role fills in. */
  records?: readonly string[];
}

/** A sheet that can be made. */
export interface FillInOffer {
  record: string;
  title: string;
  /** When it is filled in; at least one. */
  when: Occasion[];
  columns: number;
}

/** Rows with lines, and rows with formats and checks, for one record and for lists. */
const single = { rows: 3, checked: 20 };
const list = { rows: 22, checked: 500 };

/** The sheets a pack needs of a role: record types that its rules, questions and forms read. */
export function offeredSheets(wish: FillInWish): FillInOffer[] {
  const reads = readsOf(withExtended([wish.pack], wish.known), derivedOf([wish.pack, ...wish.known]));
  const printed = fieldsOfForms(wish.forms ?? []);
  return dictionary
    .filter((type) => type.keptBy === wish.role.fills && isRead(type.id, reads, printed))
    .map((type) => ({ record: type.id, title: type.title, when: occasion(reads.get(type.id)), columns: fieldsFor(type.id, reads, printed).length }));
}

const isRead = (record: string, reads: Reads, printed: ReadonlySet<string>): boolean => reads.has(record) || [...printed].some((place) => place.startsWith(`${record}.`));

/**
 * A workbook for filling in what the packs' rules, questions and forms read of a role, as plain data; in steps, so that a
 * pane can breathe.
 * @throws PackMissing when the pack extends one that is not known
 */
export function* fillInSteps(wish: FillInWish): Generator<void, FillInBook> {
  const { pack, role } = wish;
  const packs = withExtended([pack], wish.known);
  const derived = derivedOf([...packs, ...wish.known]);
  const reads = readsOf(packs, derived);
  const printed = fieldsOfForms(wish.forms ?? []);
  const required = yield* requiredFields(packs, derived);
  const given = givenTexts(packs);
  const lists: FillInBook["lists"] = [];
  const questions = packs.flatMap((one) => one.entries).filter((entry) => entry.as === "question");
  const column = (record: string, field: Field): FillInColumn =>
    fillInColumn({
      record, field,
      required: required.has(`${record}.${field.id}`) || mustHave(record, field.id),
      uses: reads.get(record)?.get(field.id) ?? [],
      given: given.get(`${record}.${field.id}`),
      items: record === "checklist" && field.id === "clauseId" ? questions.map((entry) => entry.clause) : undefined,
      keep: (title, items) => {
        const at = lists.findIndex((list) => list.items.join("\n") === items.join("\n"));
        return at >= 0 ? at : lists.push({ title, items }) - 1;
      },
    });
  const sheets = offeredSheets(wish)
    .filter(({ record }) => wish.records?.includes(record) ?? true)
    .map(({ record, title, when }): FillInSheet => ({
      record,
      name: title,
      title: `${title}填报表（${pack.shortTitle}）`,
      unitLabel: role.unitLabel,
      note: noteFor(isSingle(role, record)),
      columns: fieldsFor(record, reads, printed).map((field) => column(record, field)),
      ...(isSingle(role, record) ? single : list),
      when: when.map((one) => occasions[one]).join("、"),
    }));
  return { pack: pack.id, role: role.id, cover: coverSheet(packs, role, sheets, questions), sheets, examples: exampleSheet(sheets), lists };
}

/** `fillInSteps` without pauses. */
export function planFillIn(wish: FillInWish): FillInBook {
  return atOnce(fillInSteps(wish));
}

function noteFor(single: boolean): string {
  return `填表说明：带 * 的栏目必填；${single ? "一个单位填一行" : "每项填一行，不够可向下续填"}；点选单元格可看填写要求和条文原文，样式见“填写示例”。请勿改动表头。`;
}

/** Fields of a record type, the unit's name first, the rest in the dictionary's order: those read, printed or telling the rows apart. */
function fieldsFor(record: string, reads: Reads, printed: ReadonlySet<string>): Field[] {
  const read = reads.get(record);
  const type = dictionary.find((one) => one.id === record)!;
  const wanted = (field: Field): boolean => read?.has(field.id) === true || printed.has(`${record}.${field.id}`) || keysOf(record).includes(field.id);
  const unit = (field: Field): number => (field.id === type.unitField ? 0 : 1);
  return type.fields.filter((field) => wanted(field) && fills(record, field.id)).sort((a, b) => unit(a) - unit(b));
}

function occasion(fields: ReadonlyMap<string, readonly Use[]> | undefined): Occasion[] {
  const found = new Set([...(fields?.values() ?? [])].flatMap((uses) => uses.map(({ entry }) => occasionOf(entry.phase))));
  return found.has("operation") ? (["application", "operation"] as const).filter((one) => found.has(one)) : ["application"];
}
