import { eachRow, put } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";

/**
 * Whether the row's own table has a column for a field: a blank there was asked and not answered, where another table asks nobody. What
 * other tables and files hold has no say in it.
 */
export function asked(record: string, field: string, id: string, name: string): DerivedField {
  return {
    id, record, name, type: "boolean", from: [field],
    doc: `${name}：这一行所在的表有没有这一栏；有这一栏而空白是没有填，没有这一栏是没有问`,
    fill(_data, set, column) {
      const has = set.sources.map(({ columns }) => columns.has(field));
      eachRow(set, (row) => put(column, row, has[set.source[row]] ? 1 : 0));
    },
  };
}
