import assert from "node:assert/strict";
import { transcribe } from "../../../src/core/language/pack/transcription";
import fc from "fast-check";
import { ValueState } from "../../../src/core/dictionary/dataset";
import { fieldOf, recordType } from "../../../src/core/dictionary/dictionary";
import { planFillIn, roleOf, roles, type FillInBook } from "../../../src/core/fillin";
import { cut } from "../../../src/core/fillin/cut";
import { readsOf } from "../../../src/core/fillin/reads";
import { withExtended } from "../../../src/core/language/pack/extend";
import { coercerOf } from "../../../src/core/dictionary/values/coercer";
import { packs } from "../../../src/packs";
import { derivedOf } from "../../../src/core/engine/derived";
import { formsOf } from "../../../src/core/forms/layouts";

const bare = (text: string): string => text.replace(/\s+/gu, "");
const plans = packs.flatMap((pack) => roles.map((role) => ({ pack, role, book: planFillIn({ pack, known: packs, role, forms: formsOf(pack) }) })));
const columns = ({ sheets }: FillInBook) => sheets.flatMap((sheet) => sheet.columns.map((column) => ({ ...column, record: sheet.record })));
const sheetsOf = (pack: string, role: string): string[] => plans.find((plan) => plan.pack.id === pack && plan.role.id === role)!.book.sheets.map((sheet) => sheet.record);

describe("fill-in workbook, as planned from the packs", () => {
  it("has the record types that a pack reads of a role, and no others", () => {
    assert.deepEqual(sheetsOf("hunan-2017", "applicant"), ["institution", "facilities", "staff", "manager", "teacher", "specialty", "annualPlan", "trainingClass", "change", "attachment"]);
    assert.deepEqual(sheetsOf("yancheng-2018", "applicant"), ["institution", "facilities", "staff", "manager", "teacher", "annualPlan", "trainingClass", "course", "change", "trainee", "attachment"]);
    assert.deepEqual(sheetsOf("shandong-2019", "recommender"), ["recommendation"]);
    assert.deepEqual(sheetsOf("shandong-2019", "authority"), ["assessment", "sanction", "checklist", "reconfirmList", "inspectionList"]);
    for (const { pack, book } of plans) {
      const reads = readsOf(withExtended([pack], packs), derivedOf(packs));
      const printed = JSON.stringify(formsOf(pack));
      for (const { record } of book.sheets) assert.ok(reads.has(record) || printed.includes(`"${record}.`), `${pack.id} ${record}`);
    }
  });

  it("leaves out no field that a rule of the pack decides by, whoever fills it in", () => {
    for (const pack of packs) {
      const asked = new Set(plans.filter((plan) => plan.pack === pack).flatMap(({ book }) => columns(book).map(({ record, field }) => `${record}.${field}`)));
      const decided = [...readsOf(withExtended([pack], packs), derivedOf(packs))].flatMap(([record, fields]) => [...fields].filter(([, uses]) => uses.some((use) => use.close === 2)).map(([field]) => `${record}.${field}`));
      assert.ok(decided.length > 60, pack.id);
      assert.deepEqual(decided.filter((place) => !asked.has(place)), []);
    }
  });

  it("asks for what a form prints as well, where the form is at hand", () => {
    const place = ["institution", "industry"] as const;
    const asks = (forms: readonly unknown[]): boolean => planFillIn({ pack: packs.find((pack) => pack.id === "shandong-2019")!, known: packs, role: roleOf("applicant")!, forms }).sheets.some((sheet) => sheet.record === place[0] && sheet.columns.some((column) => column.field === place[1]));
    assert.deepEqual([asks([]), asks(formsOf(packs.find((pack) => pack.id === "shandong-2019")!))], [false, true]);
  });

  it("takes a subset of the sheets", () => {
    const { sheets, cover } = planFillIn({ pack: packs[0], known: packs, role: roles[0], records: ["institution", "change"] });
    assert.deepEqual(sheets.map((sheet) => sheet.record), ["institution", "change"]);
    assert.deepEqual(cover.rows.slice(cover.head + 1).map((row) => row[0]), ["单位（基地）信息", "变更报告", "填写示例"]);
  });

  it("keeps Excel's limits of names, words and lists", () => {
    for (const { book } of plans) {
      for (const { name } of [...book.sheets, book.cover, book.examples]) assert.match(name, /^[^\\/?*:[\]]{1,31}$/u);
      for (const { prompt, refusal, check, label } of columns(book)) {
        for (const [{ title, message }, most] of [[prompt, 255], [refusal, 225]] as const) assert.ok(title.length <= 32 && message.length <= most && message !== "", `${label} ${message}`);
        assert.ok(refusal.message.length <= 225, "Excel's own dialog takes no longer error message");
        if (check.kind === "list") assert.ok(check.items.join(",").length <= 255 && check.items.every((item) => !item.includes(",") && item.trim() === item), label);
        if (check.kind === "listed") assert.ok(book.lists[check.list].items.length > 0);
        if (check.kind === "custom") assert.ok(check.formula.replaceAll("{cell}", "$XX$1000").length <= 255, label);
      }
    }
  });

  it("offers exactly what the review reads as each member of an enum, and all of them", () => {
    let lists = 0;
    for (const { book } of plans) {
      for (const { record, field, check, label } of columns(book)) {
        if (check.kind !== "list" && check.kind !== "listed") continue;
        const items = check.kind === "list" ? check.items : book.lists[check.list].items;
        const known = fieldOf(record, field)!;
        const read = items.map((item) => coercerOf(known, false).text(item));
        lists++;
        for (const value of read) assert.deepEqual([value.state, value.problem], [ValueState.ok, undefined], label);
        if (known.type === "enum") assert.deepEqual(read.map((value) => value.num), known.options!.map((_, at) => at), label);
        if (known.type === "boolean") assert.deepEqual(read.map((value) => value.num), [1, 0], label);
      }
    }
    assert.ok(lists > 100);
  });

  it("quotes the regulation's own words beside the field", () => {
    for (const { pack, book } of plans) {
      const text = bare(withExtended([pack], packs).map((one) => transcribe(one.text, one)).join("\n"));
      const quoted = columns(book).filter((column) => column.asks !== null);
      assert.ok(quoted.length * 2 > columns(book).length, `${pack.id} ${book.role}`);
      for (const { prompt, asks, label } of quoted) {
        assert.ok(text.includes(bare(asks!.quote)), label);
        const said = /“([\s\S]*)”$/u.exec(prompt.message.slice(prompt.message.indexOf(asks!.cite) + asks!.cite.length))![1];
        assert.ok(said === asks!.quote || (said.endsWith("…") && asks!.quote.startsWith(said.slice(0, -1))), `${label}: ${said}`);
      }
    }
  });

  it("calls required what a review of an empty row would miss, and the names of units and persons", () => {
    const { book } = plans.find((plan) => plan.pack.id === "hunan-2017" && plan.role.id === "applicant")!;
    const required = columns(book).filter((column) => column.required).map(({ record, field }) => `${record}.${field}`);
    for (const place of ["institution.name", "institution.postcode", "institution.annualTrainees", "teacher.name", "teacher.education", "staff.current"]) assert.ok(required.includes(place), place);
    for (const place of ["institution.practiceSite", "institution.recognizedDate", "teacher.gradSchool"]) assert.ok(!required.includes(place), place);
    for (const { label, required: must } of columns(book)) assert.equal(label.endsWith("*"), must);
  });

  it("shows examples that the review reads without a complaint", () => {
    for (const { book } of plans) {
      for (const { record, field, example, label } of columns(book)) {
        const { problem } = coercerOf(fieldOf(record, field)!, false).text(example);
        assert.equal(problem, undefined, `${recordType(record)!.title} ${label}: ${example}`);
      }
    }
  });

  it("cuts a text behind a pause where there is one, never beyond the limit", () => {
    assert.deepEqual([cut("一二三四五", 5), cut("一二三，四五六七", 6), cut("一二三四五六七", 4)], ["一二三四五", "一二三，…", "一二三…"]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, limit) => {
        const made = cut(text, limit);
        assert.ok(made.length <= limit && (made === text || (made.endsWith("…") && text.startsWith(made.slice(0, -1)))));
        assert.ok(!/[\ud800-\udbff](?![\udc00-\udfff])/u.test(made) || /[\ud800-\udbff](?![\udc00-\udfff])/u.test(text));
      }),
    );
  });
});
