import { recordType } from "../dictionary/dictionary";
import { Derived } from "../engine/derived/index";
import type { RuleEntry } from "../engine/program";
import { noField, noRecord } from "../engine/unknown-name";
import type { ParameterValue } from "../language/rule-data";
import { faultText } from "../words/fault-sentences";
import { asWritten } from "../words/speech";
import { wantingKinds } from "./examples";
import { withRemedy } from "./look-around";
import type { Say } from "./say";

/** That there are examples of each kind. */
export function checkKinds(entry: RuleEntry, path: string, say: Say): void {
  for (const kind of wantingKinds(entry)) say(path, `“${entry.clause}”缺少 kind 为 ${kind} 的示例，请补上`);
}

/** Rows of an example are of records and fields that are filled in; what is worked out is none of them. */
const filledIn = new Derived([]);
/** Names the sheet a row stands on. */
const onSheet = "@sheet";

/** What of an example is no record, no field, or no parameter. */
export function checkExample({ given, params }: RuleEntry["rule"]["examples"][number], parameters: ReadonlyMap<string, ParameterValue>, path: string, say: Say): void {
  for (const name of Object.keys(params ?? {})) if (!parameters.has(name)) say(`${path}.params`, `没有名为“${name}”的参数，请改正`);
  for (const [record, rows] of Object.entries(given)) {
    const type = recordType(record);
    if (!type) say(`${path}.given`, withRemedy(faultText(noRecord(record).said, asWritten)));
    rows.forEach((row, i) => {
      for (const field of Object.keys(row)) if (type && field !== onSheet && !type.fields.some(({ id }) => id === field)) say(`${path}.given.${record}[${i}]`, withRemedy(faultText(noField(record, field, filledIn).said, asWritten)));
    });
  }
}
