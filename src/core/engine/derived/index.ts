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

/** The derived fields of a review: ours, and those that the packs at hand bring along. */
export class Derived implements DerivedFields {
  private readonly byId = new Map<string, DerivedField>();
  private readonly byName = new Map<string, DerivedField>();

  constructor(readonly all: readonly DerivedField[]) {
    for (const field of all) {
      this.byId.set(`${field.record}.${field.id}`, field);
      this.byName.set(`${field.record}.${field.name}`, field);
    }
  }

  of(record: string, id: string): DerivedField | undefined {
    return this.byId.get(`${record}.${id}`) ?? this.byId.get(`*.${id}`);
  }

  named(record: string, name: string): DerivedField | undefined {
    return this.byName.get(`${record}.${name}`) ?? this.byName.get(`*.${name}`);
  }

  keyOf(record: string, field: string): (text: string) => string {
    return this.all.find((one) => one.key && one.record === record && one.from?.[0] === field)?.key ?? normaliseName;
  }
}

/** The derived fields that rules may use where these packs are at hand: a pack that is data only may use those of any other. */
export function derivedOf(packs: readonly { derived?: readonly DerivedField[] }[]): Derived {
  return new Derived([...new Set([...derivedFields, ...packs.flatMap(({ derived = [] }) => derived)])]);
}
