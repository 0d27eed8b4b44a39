import { masked } from "../../dictionary/mask";
import { addedKey, keyText, lessKey, textKey } from "../../../sheet/text-key";
import { ValueState, type Dataset, type FieldColumn, type RecordSet } from "../../dictionary/dataset";
import { recordType } from "../../dictionary/dictionary";
import { normalise, normaliseName } from "../../dictionary/text/normalise";

/** Fields that only say whose a record is: the unit tells that, under whatever name. */
const ofUnit: ReadonlySet<string> = new Set(["creditCode", "unitCreditCode"]);

/**
 * Keys of records, by which a later review knows them again: by what tells a record from the unit's others, and by all the rest of it,
 * which stays where just its name is put right. Texts go into them as hashes, numbers of persons masked before.
 */
export class RecordKeys {
  private readonly whole = new Map<RecordSet, Float64Array>();
  private readonly rests = new Map<RecordSet, ReadonlySet<string>>();

  constructor(private readonly dataset: Dataset) {}

  /** The key of what tells the record; "" where nothing of it is filled in. */
  natural(set: RecordSet, record: number): string {
    const fields = recordType(set.record)?.key ?? [];
    const said = fields.map((id) => this.said(set, id, record)).map((text) => (text === undefined ? "" : normaliseName(text)));
    return said.some((text) => text !== "") ? keyText(textKey(said.join("\n"))) : "";
  }

  /** The key of all else it says but for the fields given; "" where it says nothing. */
  rest(set: RecordSet, record: number, without: Iterable<string>): string {
    let sum = this.all(set, record);
    const fields = this.restOf(set);
    for (const id of new Set(without)) if (fields.has(id)) sum = lessKey(sum, this.one(set, id, record));
    return sum === 0 ? "" : keyText(sum);
  }

  /** The unit of a record, by its credit code or its name; "" where nobody knows it. */
  unit(set: RecordSet, record: number): string {
    const unit = this.dataset.units[set.unit[record]];
    return unit ? unit.creditCode || normaliseName(unit.name) : "";
  }

  /** Fields that count as the rest of a record. */
  private restOf(set: RecordSet): ReadonlySet<string> {
    let known = this.rests.get(set);
    if (!known) {
      const type = recordType(set.record);
      this.rests.set(set, (known = new Set([...set.fields.keys()].filter((id) => !ofUnit.has(id) && id !== type?.unitField && !type?.key?.includes(id)))));
    }
    return known;
  }

  private all(set: RecordSet, record: number): number {
    let known = this.whole.get(set);
    if (!known) this.whole.set(set, (known = new Float64Array(set.length).fill(-1)));
    if (known[record] < 0) {
      known[record] = 0;
      for (const id of this.restOf(set)) known[record] = addedKey(known[record], this.one(set, id, record));
    }
    return known[record];
  }

  private one(set: RecordSet, id: string, record: number): number {
    const said = this.said(set, id, record);
    return said === undefined ? 0 : textKey(`${id}\n${said}`);
  }

  /** What a field says; undefined: nothing. */
  private said(set: RecordSet, id: string, record: number): string | undefined {
    const column = set.fields.get(id);
    const state = column?.state[record];
    if (!column || state === undefined || state === ValueState.blank || state === ValueState.absent) return undefined;
    // A digest of an ID whose county and birthday are known is tried out in a moment: what is masked goes into none.
    return masked(this.text(column, record, state === ValueState.bad), set.record);
  }

  private text({ num, codes, type, said }: FieldColumn, record: number, bad: boolean): string {
    const { texts } = this.dataset;
    const words = bad ? said?.get(record) : undefined;
    if (words !== undefined) return normalise(texts[words]);
    if (isText.has(type)) return normalise(texts[num[record]] ?? "");
    return codes && !bad ? codes[num[record]] : String(num[record]);
  }
}

const isText: ReadonlySet<FieldColumn["type"]> = new Set<FieldColumn["type"]>(["string", "text", "string[]", "enum[]"]);
