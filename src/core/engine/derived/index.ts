import { normaliseName } from "../../dictionary/text/normalise";
import { baseNameDenied, baseNameUnsure } from "./base-name-denied";
import { countYear } from "./count-year";
import { countedTrainees } from "./counted-trainees";
import type { DerivedField, DerivedFields } from "../../language/rule-data";
import { endedBy } from "./ended-by";
import { heldFrom, heldTo } from "./held";
import { newestAssessment, newestSnapshot } from "./newest";
import { panelSize } from "./panel-size";
import { planAlike } from "./plan-alike";
import { planFor } from "./plan-for";
import { postponed } from "./postponed";
import { startYear } from "./start-year";
import { unit } from "./unit";
import { askedYear, yearFit, yearUse } from "./year-use";

/**
 * Derived fields of more than one regulation; what only one needs lies in its pack. Rules use them by their id, messages by their Chinese
 * name, like any field of the dictionary:
 *
 * | record         | id                   | what it is                                                                  |
 * |----------------|----------------------|-----------------------------------------------------------------------------|
 * | every one      | unit                 | institution the record belongs to; equal only for the same institution      |
 * | institution    | isNewest             | boolean: newest snapshot of the unit                                        |
 * | institution    | panelSize            | number of members named in evaluationPanel                                  |
 * | institution    | yearUse, askedYear   | asked, other, absent: of several rows by year the one asked for; that year  |
 * | institution    | yearFit              | unstated, unread, asked, running, another: the year stated beside the one asked for |
 * | annualPlan     | planFor              | planYear, else reportYear + 1                                               |
 * | assessment     | isNewest             | boolean: newest assessment of the unit                                      |
 * | trainingClass  | countYear            | year, else that of endDate, else of startDate                               |
 * | trainingClass  | planAlike            | boolean: the plan of unit and year has an item of like number or name       |
 * | trainingClass  | postponed            | boolean: its name or remark says it was put off, so its dates may be the old ones |
 * | trainingClass  | baseNameDenied       | boolean: the words deny that it is held in the name of a base; blank: no name |
 * | trainingClass  | baseNameUnsure       | boolean: the words leave open whether it is held in the name of a base; blank: no name |
 * | trainingClass  | startYear            | year of startDate                                                           |
 * | trainingClass  | endedBy              | endDate, else the end of `year` once that is over; blank: not known to have ended |
 * | trainingClass  | heldFrom, heldTo     | earliest day it can have begun, latest it can have ended                     |
 * | trainingClass  | countedTrainees      | trainees, without the persons a full roster shows in an earlier class of that year |
 */
export const derivedFields: readonly DerivedField[] = [
  unit, newestSnapshot, newestAssessment, countYear, countedTrainees, panelSize, planFor, startYear, planAlike, postponed, baseNameDenied, baseNameUnsure,
  yearUse, yearFit, askedYear, endedBy, heldFrom, heldTo,
];

/** By name or id, then by record type, "*" being every one: most that are asked for are none, which one look tells. */
type ByRecord = ReadonlyMap<string, ReadonlyMap<string, DerivedField>>;

function byRecord(all: readonly DerivedField[], by: "id" | "name"): ByRecord {
  const found = new Map<string, Map<string, DerivedField>>();
  for (const field of all) {
    const same = found.get(field[by]);
    if (same) same.set(field.record, field);
    else found.set(field[by], new Map([[field.record, field]]));
  }
  return found;
}

const ofRecord = (same: ReadonlyMap<string, DerivedField> | undefined, record: string): DerivedField | undefined => same && (same.get(record) ?? same.get("*"));

/** The derived fields of a review: ours, and those that the packs at hand bring along. */
export class Derived implements DerivedFields {
  private readonly byId: ByRecord;
  private readonly byName: ByRecord;

  constructor(readonly all: readonly DerivedField[]) {
    this.byId = byRecord(all, "id");
    this.byName = byRecord(all, "name");
  }

  of(record: string, id: string): DerivedField | undefined {
    return ofRecord(this.byId.get(id), record);
  }

  named(record: string, name: string): DerivedField | undefined {
    return ofRecord(this.byName.get(name), record);
  }

  keyOf(record: string, field: string): (text: string) => string {
    return this.all.find((one) => one.key && one.record === record && one.from?.[0] === field)?.key ?? normaliseName;
  }
}

/** The derived fields that rules may use where these packs are at hand: a pack that is data only may use those of any other. */
export function derivedOf(packs: readonly { derived?: readonly DerivedField[] }[]): Derived {
  return new Derived([...new Set([...derivedFields, ...packs.flatMap(({ derived = [] }) => derived)])]);
}
