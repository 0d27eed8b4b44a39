import { ValueState, type Dataset } from "../dataset";
import { recordType } from "../fields/dictionary";
import { saysTheSame } from "../values/pointer";
import type { BadValue } from "./read-table";

/** Takes 同上 and its signs out of the columns that name a record's institution: they name none, and which one is meant is asked. */
export function* withoutDittos(dataset: Dataset, problems: BadValue[]): Generator<void, void> {
  const dittos = new Map<number, boolean>();
  const isDitto = (text: number): boolean => {
    let known = dittos.get(text);
    if (known === undefined) dittos.set(text, (known = saysTheSame(dataset.texts[text])));
    return known;
  };
  for (const set of dataset.records.values()) {
    const field = recordType(set.record)?.unitField ?? "unit";
    const names = set.fields.get(field);
    for (let i = 0; names && i < set.length; i++) {
      if (i % slice === slice - 1) yield;
      if (names.state[i] !== ValueState.ok || !isDitto(names.num[i])) continue;
      names.state[i] = ValueState.bad;
      problems.push({ set, at: i, field, problem: { clause: "data/type", say: "不能确定是哪个单位，请填写单位全称。", notice: true }, printed: dataset.texts[names.num[i]] });
    }
  }
}

const slice = 4_000;
