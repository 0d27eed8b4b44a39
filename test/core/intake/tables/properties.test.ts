import assert from "node:assert/strict";
import fc from "fast-check";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { dictionary } from "../../../../src/core/dictionary/dictionary";
import { findTables } from "../../../../src/core/intake/tables/find-tables";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";
import { book, type TestCell } from "./book";
import { build, valueOf } from "./build";

const labels = ["单位名称", "单位类别", "年培训人数", "联系人", "邮编", "占地面积", "普通教室", "教学设备"];
const values: TestCell[] = ["甲学院", "高校", 2000, "张三", "250001", 500, 20, "电脑"];

/** Noise that people put into labels and around tables. */
const noisy = (label: string): fc.Arbitrary<string> =>
  fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => [...text].join(" "),
    (text) => [...text].join("　"),
    (text) => `${text.slice(0, 2)}\n${text.slice(2)}`,
    (text) => ` ${text}：`,
    (text) => `※${text}`,
    (text) => `*${text}*`,
    (text) => `${text}\u200b`,
    (text) => `（一）${text}`,
  ).map((change) => change(label));

const lines: TestCell[][] = [[], ["关于报送有关情况的表"], ["填报单位（盖章）：某某局", "填表人：李四"], ["说明：请逐项填写，不要留空"], [null, null, "2019年9月1日"], ["附件2"]];

describe("tables, any noise", () => {
  it("lines above, padding in labels and order of columns never change which column is which field", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...lines), { maxLength: 8 }),
        fc.tuple(...labels.map(noisy)),
        fc.shuffledSubarray(labels.map((_, i) => i), { minLength: labels.length }),
        fc.nat(3),
        (above, printed, order, shift) => {
          const place = (cells: TestCell[]): TestCell[] => [...new Array<null>(shift).fill(null), ...order.map((i) => cells[i])];
          const found = findTables(book([...above, place(printed), place(values), ["合计"], ["注：无"]])).tables;
          const at = (record: string, field: string): number | undefined => found.find((table) => table.record === record)?.columns.get(field)?.column;
          const expected = (label: string): number => shift + order.indexOf(labels.indexOf(label));
          assert.equal(at("institution", "name"), expected("单位名称"));
          assert.equal(at("institution", "annualTrainees"), expected("年培训人数"));
          assert.equal(at("institution", "postcode"), expected("邮编"));
          assert.equal(at("facilities", "landArea"), expected("占地面积"));
          assert.equal(at("facilities", "classroomCount"), expected("普通教室"));
          assert.deepEqual(found.map((table) => [table.rows, table.headerRow]), found.map(() => [1, above.length + 1]));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("blank rows, group rows and totals between records lose no record and make none", () => {
    const dirt: fc.Arbitrary<TestCell[][]> = fc.array(fc.constantFrom<TestCell[]>([], ["小计", null, 5], ["一、省直单位"], labels.slice(0, 4), [" "], ["注：以上为省直"]), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9000), dirt), { minLength: 1, maxLength: 12 }), (records) => {
        const rows = records.flatMap(([trainees, dirtRows], i) => [[`学院${i}`, "高校", trainees, "张三"], ...dirtRows]);
        const { dataset } = build([book([labels.slice(0, 4), ...rows])]);
        const got = records.map((_, i) => [valueOf(dataset, "institution", i, "name"), valueOf(dataset, "institution", i, "annualTrainees")]);
        assert.deepEqual(got, records.map(([trainees], i) => [`学院${i}`, trainees]));
        assert.equal(dataset.records.get("institution")!.length, records.length);
      }),
      { numRuns: 100, examples: [[[[0, []], [0, Array.from({ length: 3 }, () => labels.slice(0, 4))]]]] },
    );
  });

  it("never throws, whatever the cells; every record's row lies in the sheet", () => {
    const word = fc.constantFrom(...dictionary.flatMap((type) => type.fields.flatMap((field) => field.aliases)), "其中", "合计", "注：", "填报单位（盖章）：甲", "__proto__");
    const cell: fc.Arbitrary<TestCell> = fc.oneof(word, fc.string({ maxLength: 8 }), fc.double({ noDefaultInfinity: true, noNaN: true }), fc.boolean(), fc.constant(null), fc.record({ date: fc.double({ min: -10, max: 3e6, noNaN: true }) }), fc.constant({ error: "#N/A" }));
    const merge = fc.tuple(fc.nat(5), fc.nat(11), fc.nat(3), fc.nat(3)).map(([c, r, w, h]) => `${String.fromCharCode(65 + c)}${r + 1}:${String.fromCharCode(65 + c + w)}${r + 1 + h}`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 }), fc.array(merge, { maxLength: 4 }), (rows, merges) => {
        const { dataset } = build([book([{ name: "x", rows, merges }])]);
        for (const set of dataset.records.values()) {
          for (let i = 0; i < set.length; i++) assert.ok(set.row[i] < rows.length && set.unit[i] < dataset.units.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("a blank cell is blank in a field of any type: never 0, never 否", () => {
    const fields = dictionary.flatMap((type) => type.fields);
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.constantFrom("", " ", "　", "\n", "\u200b", "-", "—", "/", "…"), (field, text) => {
        assert.equal(coercerOf(field, false).text(text).state, ValueState.blank);
      }),
      { numRuns: 500 },
    );
  });

  it("numbers written with separators, full-width digits or units come back as they are", () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(4), (n, shape) => {
        const grouped = String(n).replace(/\B(?=(\d{3})+$)/gu, ",");
        const wide = [...String(n)].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join("");
        const text = [String(n), grouped, wide, `${n}人`, `${grouped} 名`][shape];
        const { dataset, findings } = build([book([labels.slice(0, 3), ["甲", "高校", text]])]);
        assert.equal(valueOf(dataset, "institution", 0, "annualTrainees"), n, text);
        assert.deepEqual(findings, []);
      }),
    );
  });
});
