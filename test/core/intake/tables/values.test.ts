import assert from "node:assert/strict";
import fc from "fast-check";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { dictionary, fieldOf } from "../../../../src/core/dictionary/dictionary";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";
import type { Coerced } from "../../../../src/core/dictionary/values/coerced";
import { isoDay } from "../../../../src/sheet/day";
import { daysOf, serialToDays } from "../../../../src/core/dictionary/values/date";
import { creditCodeHolds, idNumberHolds } from "../../../../src/core/dictionary/values/shape";
import { problemWords } from "../../../support/words";
import { book } from "./book";
import { build, valueOf } from "./build";

const of = (record: string, id: string, factor = 1, date1904 = false) => coercerOf(fieldOf(record, id)!, date1904, factor);
const date = of("institution", "applicationDate");
const people = of("institution", "annualTrainees");
const funds = of("institution", "matchingFunds");
const area = of("facilities", "landArea");
const flag = of("institution", "isLegalPerson");
const name = of("institution", "name");
const clause = (value: Coerced): string | undefined => value.problem?.clause;
const num = (value: Coerced): number | string => (value.state === ValueState.ok ? value.num : `${value.state} ${clause(value)}`);

describe("values", () => {
  it("H12: reads dates in all their shapes as the same day", () => {
    const day = daysOf(2019, 9, 20)!;
    const shapes = ["2019-09-20", "2019/9/20", "2019.9.20", "2019年9月20日", "20190920", "２０１９年９月２０日", "二〇一九年九月二十日", "2019 年 9 月 20 日", "2019-9-20 10:30", "2019-09-20T10:30:00Z", "2019年9月20号", "2019年9月20日（星期五）", "2019年9月20日上午9时", "2019-09-20 00:00:00"];
    for (const text of shapes) assert.equal(num(date.text(text)), day, text);
    assert.equal(num(date.number(20190920)), day);
    assert.equal(num(date.date(43728)), day);
    assert.equal(num(date.number(43728)), day);
    assert.equal(num(of("institution", "applicationDate", 1, true).date(43728 - 1462)), day);
  });

  it("refuses what is no day, and says what is missing", () => {
    for (const text of ["2019年9月", "2019-09", "201909", "2019", "2019年", "2019-02-30", "2019-13-01", "9/20/2019", "19.9.20", "明天", "2019-09-20至2019-09-25", "20190931"]) {
      assert.equal(clause(date.text(text)), "data/type", text);
    }
    assert.match(problemWords(date.text("2019年9月").problem), /缺少日/u);
    assert.equal(clause(date.number(2019)), "data/type");
    assert.equal(clause(date.number(60)), "data/type");
    assert.equal(clause(date.date(60)), "data/type");
  });

  it("knows both date systems around the day that never was", () => {
    assert.equal(isoDay(serialToDays(1, false)!), "1900-01-01");
    assert.equal(isoDay(serialToDays(59, false)!), "1900-02-28");
    assert.equal(serialToDays(60, false), undefined);
    assert.equal(isoDay(serialToDays(61, false)!), "1900-03-01");
    assert.equal(isoDay(serialToDays(0, true)!), "1904-01-01");
    fc.assert(fc.property(fc.integer({ min: 1463, max: 100_000 }), (serial) => assert.equal(serialToDays(serial, false), serialToDays(serial - 1462, true))));
  });

  it("reads every day back from every shape", () => {
    fc.assert(fc.property(fc.integer({ min: -7_305, max: 29_584 }), fc.nat(4), (days, shape) => {
      const [y, m, d] = isoDay(days).split("-").map(Number);
      const text = [isoDay(days), `${y}/${m}/${d}`, `${y}.${m}.${d}`, `${y}年${m}月${d}日`, isoDay(days).replace(/-/g, "")][shape];
      assert.equal(num(date.text(text)), days, text);
    }));
  });

  it("reads counts with separators, full-width digits and unit words", () => {
    for (const text of ["2000", "２０００", "2,000", "2，000", "2000人", "2000 人", "2000名", "0.2万人", "2 000", "2000（人）"]) assert.equal(num(people.text(text)), 2000, text);
    assert.equal(num(people.number(2000)), 2000);
  });

  it("refuses vague, wordy, negative and broken counts", () => {
    for (const text of ["约2000", "2000余", "2000左右", "近2000人", "2000+", "2000-3000", "两千多", "若干", "2000人次", "60%", "无"]) assert.equal(clause(people.text(text)), "data/type", text);
    assert.equal(clause(people.number(-1)), "data/type");
    assert.equal(clause(people.number(2000.5)), "data/type");
    assert.equal(clause(people.error("#REF!")), "data/type");
    assert.equal(clause(people.boolean(true)), "data/type");
    assert.match(problemWords(people.text("2000人次").problem), /人次/u);
  });

  it("converts the unit of the cell or of the header", () => {
    assert.equal(num(funds.text("500000元")), 50);
    assert.equal(num(funds.text("50万元")), 50);
    assert.equal(num(funds.text("1亿元")), 10_000);
    assert.equal(num(of("institution", "matchingFunds", 1e-4).number(500_000)), 50);
    assert.equal(num(of("institution", "matchingFunds", 1e-4).text("50万元")), 50);
    assert.equal(num(area.text("3亩")), 2000);
    assert.equal(num(area.text("1公顷")), 10_000);
    assert.equal(num(of("trainingClass", "fee").text("免费")), 0);
    assert.equal(clause(funds.text("50人")), "data/type");
  });

  it("never makes a number, a switch or a date of a blank or a placeholder", () => {
    fc.assert(fc.property(fc.constantFrom("", " ", "　", "\u200b", "-", "—", "——", "/", "…", "无数据", "暂无数据", "待定", "N/A"), fc.constantFrom(date, people, funds, name), (text, coercer) => {
      assert.equal(coercer.text(text).state, ValueState.blank);
    }));
    for (const text of ["", "-", "—", "/"]) assert.equal(flag.text(text).state, ValueState.blank, text);
    assert.equal(name.text("无").state, ValueState.blank);
  });

  it("reads yes and no in their spellings", () => {
    for (const text of ["是", "有", "√", "✓", "Y", "yes", "TRUE", "1", "已建立", "Ｙ", "有（附件3）", "☑是□否", "□否 ☑是", "是√ 否□"]) assert.equal(num(flag.text(text)), 1, text);
    for (const text of ["否", "无", "×", "N", "no", "FALSE", "0", "未建立", "没有", "□是☑否", "不是"]) assert.equal(num(flag.text(text)), 0, text);
    for (const text of ["《管理办法》", "也许", "是或否", "2"]) assert.equal(clause(flag.text(text)), "data/type", text);
    assert.deepEqual([num(flag.boolean(true)), num(flag.number(0)), clause(flag.number(7))], [1, 0, "data/type"]);
  });

  it("asks where it is said what can be done: that is neither yes nor no", () => {
    const said = (text: string) => of("institution", "onlineTraining").text(text).problem;
    for (const text of ["能", "不能", "可以", "能够"]) assert.deepEqual([said(text)?.clause, said(text)?.said.code], ["data/type", "unclear-yes-or-no"], text);
    assert.equal(said("是"), undefined);
  });

  it("reads enums by code, label and label without its bracket", () => {
    const type = fieldOf("institution", "type")!;
    const code = (text: string): string | undefined => {
      const value = coercerOf(type, false).text(text);
      return value.state === ValueState.ok ? type.options![value.num].code : clause(value);
    };
    assert.deepEqual(["university", "高校", "高 等 院 校", "行业协会", "行業協會（學會）", "1.高等院校", "火星单位"].map(code), ["university", "university", "university", "association", "association", "university", "data/enum"]);
    const open = of("trainingClass", "serviceForm").text("太空培训");
    assert.deepEqual([open.state, open.problem?.notice], [ValueState.ok, true]);
    assert.equal(of("institution", "specialFundsUse").text("专家授课；师资培训").text, "专家授课、师资培训");
    assert.equal(clause(of("institution", "specialFundsUse").text("专家授课、吃饭")), "data/enum");
  });

  it("reads a kind of institution by its head, whatever is said before it, and asks about what it does not know", () => {
    const field = fieldOf("institution", "type")!;
    const kind = (text: string): string => {
      const { state, num, problem } = coercerOf(field, false).text(text);
      return state === ValueState.ok ? field.options![num].code : problem?.notice ? "asked" : "refused";
    };
    const read: Record<string, string[]> = {
      university: ["普通本科高校", "民办高校", "省属本科高校", "电大", "广播电视大学", "开放大学", "师范类院校", "事业单位、高校", "高校（事业单位）"],
      research: ["科研所", "省农科院", "科研事业单位"],
      association: ["研究会", "行业协会", "商会", "省级学会"],
      trainingOrg: ["干部学院", "民办培训学校"],
      largeEnterprise: ["国有大型企业", "大型国有企业", "中型企业", "大型企业集团"],
      enterprise: ["国企", "国有独资公司", "外资企业", "民营企业", "小微企业", "中小型企业"],
      publicInstitution: ["三甲医院", "事业单位（公益二类）", "公益二类事业单位", "民营医院"],
      asked: ["民办非企业单位", "中等职业学校", "卫校", "设计院", "企业大学", "老年大学", "继续教育学院", "火星单位", "高校、科研所"],
    };
    for (const [code, texts] of Object.entries(read)) assert.deepEqual(texts.map(kind), texts.map(() => code));
  });

  it("asks in words a person reads: no list offers a code", () => {
    for (const { id, fields } of dictionary) {
      for (const field of fields) if (field.options) assert.doesNotMatch(problemWords(coercerOf(field, false).text("火星").problem), /[A-Za-z]/u, `${id}.${field.id}`);
    }
  });

  it("asks about a word that no list has, but for grades and opinions a reviewer picks", () => {
    const state = (record: string, name: string): unknown => coercerOf(fieldOf(record, name)!, false).text("火星").problem?.notice === true;
    assert.deepEqual([state("sanction", "type"), state("recommendation", "recommenderType"), state("course", "mode"), state("assessment", "overall"), state("checklist", "verdict")], [true, true, true, false, false]);
  });

  it("reads free words that mean one thing, and asks about others: never an error", () => {
    const said = (record: string, field: string, text: string): unknown => {
      const value = of(record, field).text(text);
      return value.state === ValueState.ok ? fieldOf(record, field)!.options![value.num].code : [value.problem?.clause, value.problem?.notice];
    };
    assert.deepEqual(["大学专科学历", "中师", "大学本科学历（学士学位）", "博士学位", "全日制硕士"].map((text) => said("teacher", "education", text)), ["大专", "中专及以下", "本科", "博士研究生", "硕士研究生"]);
    assert.deepEqual(["面向社会各界招生", "本校教职工"].map((text) => said("trainingClass", "audience", text)), ["public", "internal"]);
    assert.equal(said("sanction", "reason", "申报材料弄虚作假，虚报师资"), "fraud");
    const asked = ["data/enum", true];
    assert.deepEqual([said("teacher", "education", "本科在读"), said("teacher", "education", "自考"), said("trainingClass", "audience", "全省中小学教师"), said("sanction", "reason", "群众举报乱收费")], [asked, asked, asked, asked]);
  });

  it("H13: checks codes: digits lost, check characters, length", () => {
    const code = of("institution", "creditCode");
    const id = of("teacher", "idNo");
    assert.equal(code.text("91350100M000100Y43").state, ValueState.ok);
    assert.equal(code.text("９１３５０１００ｍ０００１００ｙ４３").text, "91350100M000100Y43");
    assert.equal(clause(code.text("91350100M000100Y44")), "data/checksum");
    assert.equal(clause(code.text("123")), "data/format");
    assert.equal(clause(code.number(9.11301001234567e17)), "data/digits-lost");
    assert.equal(clause(id.number(1.1010519491231e17)), "data/digits-lost");
    assert.equal(clause(id.text("1.10105E+17")), "data/digits-lost");
    assert.equal(id.text("11010519491231002x").state, ValueState.ok);
    assert.equal(clause(id.text("110105194912310021")), "data/checksum");
    assert.equal(clause(id.text("110105194913310021")), "data/format");
  });

  it("finds every single wrong digit of an identity number and a credit code", () => {
    const digits = "0123456789";
    fc.assert(fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const wrong = (text: string): string => text.slice(0, at) + digits[(digits.indexOf(text[at]) + by) % 10] + text.slice(at + 1);
      assert.ok(!idNumberHolds(wrong("11010519491231002X")));
      const code = "91350100M000100Y43";
      if (digits.includes(code[at])) assert.ok(!creditCodeHolds(wrong(code)));
    }));
  });

  it("checks postcode, phone, e-mail and year", () => {
    const contact = of("institution", "contactPhone");
    const mail = of("institution", "email");
    for (const text of ["13800000000", "0531-12345678", "(0531)12345678", "0531-12345678-801", "400-123-4567", "138 0000 0000", "0531-12345678、13800000000", "0531-\n12345678", "0531-12345678\n13800000000"]) assert.equal(contact.text(text).state, ValueState.ok, text);
    for (const text of ["1380000000", "0531-8888", "电话"]) assert.equal(clause(contact.text(text)), "data/format", text);
    assert.equal(contact.number(13800000000).text, "13800000000");
    for (const text of ["a@b.cn", "ymrst@shandong.cn", "a.b+c@x-y.com.cn"]) assert.equal(mail.text(text).state, ValueState.ok, text);
    for (const text of ["a@b", "a b@c.cn，", "a..b@c.cn", "无邮箱"]) assert.equal(clause(mail.text(text)), "data/format", text);
    assert.equal(clause(of("institution", "postcode").number(25001)), "data/format");
    assert.equal(of("institution", "postcode").number(250001).text, "250001");
    const year = of("annualPlan", "reportYear");
    assert.deepEqual([num(year.text("2019年度")), num(year.number(2019)), num(year.date(43728)), clause(year.number(19))], [2019, 2019, 2019, "data/format"]);
  });
});

describe("two columns that mean the same", () => {
  it("neither counts in a row where they differ, which is said there; elsewhere the first does", () => {
    const { dataset, findings } = build([book([{ name: "单位信息", rows: [["单位名称", "单位类别", "年培训人数", "年培训人数"], ["甲学院", "高校", 1500, 2600], ["乙学院", "高校", 2500, 2500], ["丙学院", "高校", 1800, null], ["丁学院", "高校", null, 2100]] }])]);
    assert.deepEqual([0, 1, 2, 3].map((i) => valueOf(dataset, "institution", i, "annualTrainees")), ["bad", 2500, 1800, "bad"]);
    assert.deepEqual(findings.filter(({ clause }) => clause === "data/conflict").map(({ outcome, unit, cells, message }) => [outcome, unit, cells, message]), [
      ["broken", "甲学院", ["C2"], "“年培训专业技术人才人数”填的是“1500”，与 D 列“年培训人数”的“2600”不一致，不能确定以哪个为准，没有采用；请核对，或指定用哪一列。"],
      ["broken", "丁学院", ["C5"], "“年培训专业技术人才人数”没有填写，与 D 列“年培训人数”的“2100”不一致，不能确定以哪个为准，没有采用；请核对，或指定用哪一列。"],
    ]);
  });
});
