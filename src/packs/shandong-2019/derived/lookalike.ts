import { normaliseName } from "../../../core/dictionary/text/normalise";
import { eachRow, numberReader, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";
import { roundKey } from "./round-key";
import { alikePairs } from "../../../core/dictionary/text/similar";

/** Similarity from which two names are said to look alike, where no pack sets `sameUnitSimilarity`. */
const DEFAULT_SIMILARITY = 0.9;

/** Other candidates of the same round whose names look like this one, though they are not the same institution. */
export const lookalike: DerivedField = {
  id: "lookalike",
  record: "recommendation",
  name: "疑似同一单位",
  type: "string",
  doc: "同一批次中与本行不是同一单位、名称却相同（信用代码不同）、互相包含（4 字以上）或相似度（二元组 Dice）不低于参数 sameUnitSimilarity（没有该参数为 0.9）的备选单位名称；没有则为空",
  from: ["candidate"],
  needs: [roundKey.id],
  params: ["sameUnitSimilarity"],
  fill(data, set, column) {
    const name = textReader(data, "recommendation", "candidate");
    const round = numberReader(data, "recommendation", roundKey.id);
    const given = data.params.get("sameUnitSimilarity");
    const threshold = typeof given === "number" ? given : DEFAULT_SIMILARITY;
    // Rows by round and normalised name.
    const rounds = new Map<number, Map<string, number[]>>();
    eachRow(set, (row) => {
      const key = normaliseName(name(row) ?? "");
      if (key === "") return;
      const names = rounds.get(round(row)!) ?? new Map<string, number[]>();
      rounds.set(round(row)!, names);
      const rows = names.get(key);
      if (rows) rows.push(row);
      else names.set(key, [row]);
    });
    const found = new Map<number, Set<string>>();
    const meet = (a: number, b: number): void => {
      if (a === b || (set.unit[a] === set.unit[b] && set.unit[a] >= 0)) return;
      for (const [row, other] of [[a, b], [b, a]]) found.set(row, (found.get(row) ?? new Set<string>()).add(described(other)));
    };
    const described = (row: number): string => {
      const code = data.dataset.units[set.unit[row]]?.creditCode;
      return code ? `${name(row)}（${code}）` : name(row)!;
    };
    for (const names of rounds.values()) {
      const keys = [...names.keys()];
      for (const rows of names.values()) for (const a of rows) for (const b of rows) if (a < b && set.unit[a] !== set.unit[b]) meet(a, b);
      for (const [at, other] of alikePairs(keys, threshold)) {
        for (const a of names.get(keys[at])!) for (const b of names.get(keys[other])!) meet(a, b);
      }
    }
    for (const [row, others] of found) put(column, row, data.texts.add([...others].sort().join("、")));
  },
};
