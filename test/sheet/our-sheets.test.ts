import assert from "node:assert/strict";
import { checklistSheet } from "../../src/core/reports/reviewer/checklist";
import { freeSheetTitle, hasLabelsOf, isChoicesContent, isNamedLike, isRecordContent, isTouchedList, kindByContent, listByLabels, numberedName, ourSheetKinds, ourSheetRecord, type OurSheetKind } from "../../src/sheet/our-sheets";

const at = (rows: readonly (readonly string[])[]) => (row: number, column: number): string => rows[row]?.[column] ?? "";

describe("the sheets of our own", () => {
  it("have one name each, and a number where it is taken, whatever the case", () => {
    assert.equal(freeSheetTitle("核验结果", ["数据"]), "核验结果");
    assert.equal(freeSheetTitle("核验结果", ["核验结果", "核验结果 2"]), "核验结果 3");
    assert.equal(freeSheetTitle("Findings", ["FINDINGS"]), "Findings 2");
    assert.equal(numberedName("长".repeat(31), 2), `${"长".repeat(29)} 2`);
    assert.deepEqual(["核验结果", "核验结果 2", "核验结果 (2)", "核验结果草稿", "我的核验结果"].map((name) => isNamedLike("核验结果", name)), [true, true, true, false, false]);
  });

  it("are known by title and exactly our header, in any script, and by nothing less", () => {
    for (const [kind, { title, also, headers }] of Object.entries(ourSheetKinds)) {
      for (const { first, last } of headers) {
        const header = [...first, ...(last ? ["本办法的一栏", ...last] : [])];
        for (const name of [title, ...also]) {
          assert.deepEqual(kindByContent(at([[name], ["依据"], [...header, "整改情况"]]), 3), { kind, title: name, header: 2 }, name);
          assert.equal(kindByContent(at([[name], header.slice(1)]), 2), null);
        }
        assert.equal(kindByContent(at([["我的表"], header]), 2), null);
      }
    }
    assert.deepEqual(kindByContent(at([["考核评估表 山东 2019"], [...ourSheetKinds.assessment.headers[0].first, "甲", ...ourSheetKinds.assessment.headers[0].last!]]), 2)?.title, "考核评估表 山东 2019");
  });

  it("say of the checklist what is written into it", () => assert.deepEqual(checklistSheet.columns.map(({ label }) => label), ourSheetKinds.checklist.headers[0].first));

  it("tell a list whose header somebody touched by our title and two thirds of our labels in one row, in any order", () => {
    for (const [kind, { title, also, use, headers: [first] }] of Object.entries(ourSheetKinds) as [OurSheetKind, (typeof ourSheetKinds)[OurSheetKind]][]) {
      const labels = first?.first ?? [];
      const least = Math.ceil((labels.length * 2) / 3);
      const touched = (name: string, count: number): boolean => isTouchedList(kind, at([[name], ["说明"], ["我的一栏", ...[...labels].reverse().slice(0, count)]]), 3);
      for (const name of [title, ...also]) assert.equal(touched(name, least), use === "list", name);
      assert.deepEqual([touched(title, least - 1), touched("我的表", labels.length)], [false, false], kind);
    }
    const { title, headers: [{ first }] } = ourSheetKinds.findings;
    assert.ok(!isTouchedList("findings", at([[title], ["x"], [...first]]), 2), "the header is below the last row");
    assert.ok(!isTouchedList("findings", at([[title, ...first]]), 1), "the title's own row is no header");
    assert.ok(isTouchedList("findings", at([["处长批示"], ["", `${title}（9月）`], ["√", ...first.slice(2)]]), 3), "the title may have moved");
  });

  it("tell a list by all of its labels, whatever stands above and left of them", () => {
    for (const [kind, { use, headers: [first] }] of Object.entries(ourSheetKinds) as [OurSheetKind, (typeof ourSheetKinds)[OurSheetKind]][]) {
      const labels = first?.first ?? [];
      assert.equal(listByLabels(at([["处长批示：抓紧"], [], ["√", ...labels]]), 3), use === "list" ? kind : undefined);
      assert.equal(listByLabels(at([["核验结果"], labels.slice(1)]), 2), undefined, kind);
    }
  });

  it("tell a kept sheet by three of its labels, wherever they stand", () => {
    assert.ok(hasLabelsOf("checklist", ["我的一栏", " 评审意见 ", null, "评审人", "条款编号"]));
    assert.ok(!hasLabelsOf("checklist", ["评审意见", "评审意见", "评审人", "序号"]));
    assert.ok(hasLabelsOf("assessment", ["总评结论", "考核日期", "考核类别"]));
  });

  it("tell a record sheet by its grammar alone", () => {
    assert.ok(isRecordContent([["state", ""], ["marks", "[]"], ["", ""], ["fill a/b 表", "{\"a\"", ":1}"], ["own 核验结果", "{}"]]));
    for (const rows of [[], [["A1"]], [["state", "湖南"]], [["state", ""], ["备注", "[]"]], [["state", ""], ["marks", "看过"]], [["state", ""], ["", "x"]], [["state", "", "x"]]]) assert.ok(!isRecordContent(rows), JSON.stringify(rows));
  });

  it("tell the sheet of choices by lists too long for a cell", () => {
    const long = Array.from({ length: 60 }, (_, i) => [`第${i}项选择`]);
    assert.ok(isChoicesContent(at([["栏目"], ...long]), 61, 1));
    assert.ok(!isChoicesContent(at([["栏目"], ["甲"], ["乙"]]), 3, 1));
    assert.ok(!isChoicesContent(at([["栏目"], ...long, long[0]]), 62, 1));
    assert.ok(!isChoicesContent(at([["栏目"], ...long, [""], ["x"]]), 63, 1));
    assert.ok(!isChoicesContent(at([]), 0, 0));
  });

  it("take no record that says something else", () => {
    assert.deepEqual(ourSheetRecord({ kind: "ledger", title: "条款台账", sheet: "条款台账 2" }), { kind: "ledger", title: "条款台账", sheet: "条款台账 2" });
    for (const wrong of [null, {}, { kind: "toString", title: "x", sheet: "x" }, { kind: "ledger", sheet: 1 }]) assert.equal(ourSheetRecord(wrong), null);
  });
});
