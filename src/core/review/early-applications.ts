import { ValueState } from "../dictionary/dataset";
import type { Program } from "../engine/program";
import type { RuleData } from "../language/rule-data";
import type { Said } from "../dictionary/said";

/**
 * Applications dated before a regulation was in force. It does not say that it binds them, nor that it does not where it is
 * reviewed by: what they lack is asked, and nobody is accused.
 */
export class EarlyApplications {
  /** Latest day of application of each unit. */
  private readonly applied = new Map<number, number>();

  constructor(private readonly data: RuleData, private readonly from: number) {
    const { unit, length } = data.records("institution");
    const { state, num } = data.column("institution", "applicationDate");
    for (let row = 0; row < length; row++)
      if (state[row] === ValueState.ok && unit[row] >= 0) this.applied.set(unit[row], Math.max(num[row], this.applied.get(unit[row]) ?? -Infinity));
  }

  /** What is said of an error on a row of such a unit; undefined for every other. */
  note({ groups, scope: { set } }: Program, row: number): Said | undefined {
    if (groups) return undefined;
    const { state, num } = this.data.column("institution", "applicationDate");
    const own = set === this.data.records("institution") && state[row] === ValueState.ok ? num[row] : undefined;
    const day = own ?? this.applied.get(set.unit[row]);
    if (day === undefined || day >= this.from) return undefined;
    return { code: "early", data: { applied: day, from: this.from } };
  }
}
