import { recordType } from "../dictionary/dictionary";
import type { RecordType } from "../dictionary/fields";
import data from "./roles.json";

/** Who fills a workbook in. */
export interface Role {
  id: string;
  title: string;
  /** For the first sheet: who that is. */
  who: string;
  unitLabel: string;
  /** It fills in the record types that are kept by it, where a pack reads them. */
  fills: RecordType["keptBy"];
}

export const roles = data.roles as readonly Role[];

/** The role of an id (applicant) or title (填报单位), or undefined. */
export function roleOf(name: string): Role | undefined {
  return roles.find((role) => role.id === name || role.title === name);
}

const keys: Record<string, string[] | undefined> = data.keys;
const must: Record<string, string[] | undefined> = data.must;
const never: Record<string, string[] | undefined> = data.never;
const phases = data.phases as Record<string, Occasion | undefined>;

/** Fields that tell the rows of a record type apart: asked for whether or not a rule reads them. */
export function keysOf(record: string): readonly string[] {
  return keys[record] ?? [];
}

/** True for a field without which a row says nothing of anybody. */
export function mustHave(record: string, field: string): boolean {
  return must[record]?.includes(field) === true;
}

/** False for a field that the machine fills in, or nobody before the decision. */
export function fills(record: string, field: string): boolean {
  return !never[record]?.includes(field);
}

/** True when the role has one row of this record type, not a list of them. */
export function isSingle(role: Role, record: string): boolean {
  return role.id === "applicant" && recordType(record)?.single === true;
}

/** When a sheet is filled in: with an application, or year by year by a base. */
export type Occasion = "application" | "operation";
export const occasions: Record<Occasion, string> = { application: "申报", operation: "运行" };

/** The occasion of a clause's phase; undefined where it says nothing of the time. */
export function occasionOf(phase: string): Occasion | undefined {
  return phases[phase];
}
