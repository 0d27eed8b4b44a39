import { constantValue } from "../build";
import type { ValueKernel, ValueType } from "../kernel";
import type { Scope } from "../rule-data";
import type { FieldType } from "../../dictionary/fields";
import { Known } from "../state";

const { blank } = Known;
const types: Record<FieldType, ValueType> = {
  string: "text", text: "text", integer: "number", number: "number", boolean: "boolean", date: "date", enum: "enum",
  "string[]": "list", "enum[]": "list",
};

/** What a field holds before it has run. */
const noValue = constantValue("text", null);

/** A field of the record at hand. Its arrays are the column's own: nothing is copied. */
export function fieldValue(id: string, scope: Scope): ValueKernel {
  const field = scope.data.field(scope.record, id);
  const column = scope.data.column(scope.record, id);
  const options = "options" in field ? field.options : undefined;
  const codes = column.codes;
  let at = -1;
  let length = -1;
  const { state, num } = noValue;
  return {
    type: types[column.type],
    codes,
    get labels() {
      return codes?.map((code) => options?.find((option) => option.code === code)?.labels[0] ?? code);
    },
    fields: [id],
    state,
    num,
    run(start, count) {
      // Finding after finding asks for the same run.
      if (at === start && length === count) return;
      at = start;
      length = count;
      // A table of one run, as most are, is its columns.
      const whole = start === 0 && count === column.state.length;
      this.state = whole ? column.state : column.state.subarray(start, start + count);
      this.num = whole ? column.num : column.num.subarray(start, start + count);
    },
    explain(i, to) {
      const list = "list" in field ? field.list : undefined;
      if (list !== undefined && this.state[i] === blank && !scope.data.hasTable(list)) to.tables.add(list);
      else to.field(id, this.state[i]);
    },
  };
}
