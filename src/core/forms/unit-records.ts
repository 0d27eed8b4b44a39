import type { Dataset } from "../dictionary/dataset";

/** Record indexes of every type by unit, made once per plan. */
export class UnitRecords {
  private readonly byType = new Map<string, Map<number, number[]>>();

  constructor(private readonly dataset: Dataset) {}

  /** Indexes of the unit's records of a type, in the order of the sheet. */
  of(record: string, unit: number): readonly number[] {
    let byUnit = this.byType.get(record);
    if (!byUnit) {
      byUnit = new Map();
      const set = this.dataset.records.get(record);
      for (let i = 0; set && i < set.length; i++) {
        const list = byUnit.get(set.unit[i]);
        if (list) list.push(i);
        else byUnit.set(set.unit[i], [i]);
      }
      this.byType.set(record, byUnit);
    }
    return byUnit.get(unit) ?? [];
  }
}
