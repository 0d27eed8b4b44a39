import type { Field, RecordType } from "../../dictionary/fields";
import { dictionary } from "../../dictionary/dictionary";
import { simplify } from "../../dictionary/text/simplify";
import { labelKey, readLabel } from "./label";

/** A field that a label may stand for. */
export interface Claim {
  type: RecordType;
  field: Field;
  /** "name": the field's own name; "alias": one of its header aliases. */
  by: "name" | "alias";
}

/** Who claims a label: record types → fields, found by exact key. */
export class AliasIndex {
  private readonly claims = new Map<string, Claim[]>();
  /** First characters of all keys: a cheap “no” for the texts of the data area. */
  private readonly starts = new Set<string>();
  /** Keys per record type, for similar spellings. */
  readonly keysOf = new Map<string, { key: string; field: Field }[]>();

  constructor(readonly types: RecordType[]) {
    for (const type of types) {
      const keys: { key: string; field: Field }[] = [];
      this.keysOf.set(type.id, keys);
      for (const field of type.fields) {
        for (const key of keysOf(field.name)) this.put(key, { type, field, by: "name" }, keys);
        for (const alias of field.aliases) {
          for (const key of keysOf(alias)) this.put(key, { type, field, by: "alias" }, keys);
        }
      }
    }
  }

  private put(key: string, claim: Claim, keys: { key: string; field: Field }[]): void {
    const list = this.claims.get(key) ?? [];
    if (list.some((other) => other.type === claim.type && other.field === claim.field)) return;
    list.push(claim);
    keys.push({ key, field: claim.field });
    this.claims.set(key, list);
    this.starts.add(key[0]);
  }

  /** All claims on any of the keys; the first key that is known decides. */
  find(keys: readonly string[]): readonly Claim[] {
    for (const key of keys) {
      const found = this.claims.get(key);
      if (found) return found;
    }
    return none;
  }

  /** The only field of a record type that a key names once its characters are put in order, and does not name as it is: 联系话电. */
  changedAbout(keys: readonly string[], { id }: RecordType): Field | undefined {
    const sorted = new Set(keys.filter((key) => key.length > 2 && !this.claims.has(key)).map(inOrder));
    const fields = new Set((this.keysOf.get(id) ?? []).filter(({ key }) => sorted.has(inOrder(key))).map(({ field }) => field));
    return fields.size === 1 ? [...fields][0] : undefined;
  }

  /** How telling a label is for one record type: 1 when only that type knows it, ½ when two do … */
  weight(keys: readonly string[]): number {
    const claims = this.find(keys);
    return claims.length === 0 ? 0 : 1 / new Set(claims.map((claim) => claim.type.id)).size;
  }

  /** False when a text surely is no label, told without normalising it: too long, or no key begins like it. */
  mayBeLabel(text: string): boolean {
    if (text.length > 60) return false;
    const first = text.charCodeAt(0);
    if (first >= 0x4e00 && first <= 0x9fff) return numerals.includes(text[0]) || (this.starts.has(simplify(text[0])) && !numbered.test(text));
    return first > 0x7f || first <= 0x20 || cjk.test(text) || this.starts.has(text[0].toLowerCase());
  }
}

/** Keys of an alias. A seal is not the unit it belongs to: 申报单位（公章） is never found as 申报单位. */
function keysOf(alias: string): string[] {
  const { keys } = readLabel(alias);
  // 现代（化）远程教育 is printed with and without the brackets, and with what they hold.
  const optional = labelKey(alias).replace(/\((.{1,2})\)(?=.)/gu, "$1");
  if (!keys.includes(optional)) keys.push(optional);
  return keys.filter((key) => !/[公盖]章/u.test(keys[0]) || /[公盖]章/u.test(key));
}

const inOrder = (key: string): string => [...key].sort().join("");

/** A label may be numbered: 一、单位名称. */
const numerals = "一二三四五六七八九十其";
/** 地址17, 张三2: data; only 附件3 is a label with a number behind it. */
const numbered = /^(?!附件)[^\d([{【（]+\d/u;
const cjk = /[\u4e00-\u9fff]/;
const none: readonly Claim[] = [];

/** The index over the field dictionary. */
export const aliasIndex = new AliasIndex(dictionary);
