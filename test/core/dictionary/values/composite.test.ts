import assert from "node:assert/strict";
import fc from "fast-check";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { fieldOf } from "../../../../src/core/dictionary/dictionary";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";
import { readGraduation } from "../../../../src/core/dictionary/values/graduation";
import { readTeaching } from "../../../../src/core/dictionary/values/teaching";
import { within } from "../../../support/processor-time";

const subjects = ["机械工程", "电气工程及其自动化", "护理学", "3D打印技术", "C语言程序设计", "思想政治教育", "青年工作", "数控(五轴)加工", "Photoshop设计"];
const separators = ["、", "，", ",", "；", ";", "/", "\n", "、 ", " / "];
const subject = fc.constantFrom(...subjects);
const separator = fc.constantFrom(...separators);

describe("the cell 现任课专业、年限", () => {
  const yearWords = (years: number): string[] => [`${years}年`, `${years}`, `任课${years}年`, `（${years}年）`, `${years} 年以上`, `教龄：${years}年`, `从教${years}余年`];

  it("gives back specialties and years, whatever separates them", () => {
    fc.assert(fc.property(fc.uniqueArray(subject, { minLength: 1, maxLength: 4 }), separator, fc.integer({ min: 1, max: 45 }), fc.nat(6), (names, mark, years, shape) => {
      const found = readTeaching([...names, yearWords(years)[shape]].join(mark));
      assert.deepEqual([found.specialties, found.years, found.unread], [names, years, undefined]);
    }));
  });

  it("gives back the years glued to a name, and of several the most", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.constantFrom("机械工程", "护理学", "会计"), fc.integer({ min: 1, max: 45 })), { minLength: 1, maxLength: 3, selector: ([name]) => name }), separator, fc.constantFrom("", "-", "：", " ", "（"), (members, mark, glue) => {
      const text = members.map(([name, years]) => `${name}${glue}${years}年${glue === "（" ? "）" : ""}`).join(mark);
      const found = readTeaching(text);
      assert.deepEqual([found.specialties, found.years, found.unread], [members.map(([name]) => name), Math.max(...members.map(([, years]) => years)), undefined], text);
    }));
  });

  it("says something of any text that is not blank: specialties, years, or what cannot be read", () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.array(fc.constantFrom(...subjects, ...separators, "12", "年", "约", "2005年", "见附件", "?", "(", "至今")).map((parts) => parts.join(""))), (text) => {
      const { specialties, years, unread } = readTeaching(text);
      assert.ok(specialties.every((name) => /\p{L}/u.test(name)), JSON.stringify(specialties));
      assert.ok(years === undefined || (years >= 0 && years <= 60), String(years));
      if (/[\p{L}\p{N}]/u.test(text.normalize("NFKC").replace(/\p{Cf}/gu, ""))) assert.ok(specialties.length > 0 || years !== undefined || unread !== undefined, JSON.stringify(text));
    }), { numRuns: 500 });
  });

  const unread: [string, string[], string][] = [
    ["见附件", [], "见附件"], ["同上", [], "同上"], ["***", [], "***"], ["机械工程12", [], "机械工程12"], ["机械工程、约十年", ["机械工程"], "约十年"], ["机械工程近10年", ["机械工程"], "机械工程近10年"],
    ["机械工程、3-5年", ["机械工程"], "3-5年"], ["机械工程、三五年", ["机械工程"], "三五年"], ["机械工程、2005年至今", ["机械工程"], "2005年至今"], ["机械工程、多年", ["机械工程"], "多年"], ["机械工程、120年", ["机械工程"], "120年"],
    ["从事教学工作若干年", [], "从事教学工作若干年"],
  ];
  for (const [text, specialties, what] of unread) it(`names what cannot be read in ${text}`, () => assert.deepEqual([readTeaching(text).specialties, readTeaching(text).unread], [specialties, what]));

  it("takes words set wide for one name or for two", () => assert.deepEqual(readTeaching("机械 工程 12年"), { specialties: ["机械", "工程"], joined: ["机械工程"], years: 12 }));

  it("stays quick over a hostile cell", () => {
    within(1000, () => {
      for (const text of ["任课".repeat(16_000), "(".repeat(32_000), "十".repeat(32_000), "1".repeat(32_000), `${"、".repeat(16_000)}年`, "年".repeat(32_000)]) readTeaching(text);
    });
  });
});

describe("the cell 毕业学校、时间及专业", () => {
  const schools = ["湖南大学", "长沙航空职业技术学院", "第二军医大学", "中国科学院", "湖南省委党校", "Oxford University"];
  const majors = ["机械工程", "计算机科学与技术", "临床医学", "汉语言文学", "3D打印"];
  const dates = (year: number, month: number): string[] => {
    const two = String(month).padStart(2, "0");
    return [`${year}`, `${year}年`, `${year}.${two}`, `${year}.${month}`, `${year}-${two}`, `${year}/${month}`, `${year}${two}`, `${year}年${month}月`, `${year}年${two}月毕业`, `${year}-${two}-01`, `${year % 100 < 10 ? `0${year % 100}` : year % 100}年${month}月`,
      `${[...String(year)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("")}年`];
  };

  it("gives back the year and all three parts, in any order and with any separator", () => {
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 });
    fc.assert(fc.property(fc.constantFrom(...schools), fc.constantFrom(...majors), fc.integer({ min: 1955, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.nat(11), order, fc.constantFrom("、", "，", ",", "；", ";", "\n", " "), (school, major, year, month, shape, [a, b, c], mark) => {
      const parts = [school, dates(year, month)[shape], major];
      // A year set off by spaces alone must not touch the digits of a name.
      if (mark === " ") fc.pre(!/\d$/u.test(parts[a]) || !/^\d/u.test(parts[b]));
      if (mark === " ") fc.pre(!/\d$/u.test(parts[b]) || !/^\d/u.test(parts[c]));
      const text = [parts[a], parts[b], parts[c]].join(mark);
      assert.deepEqual(readGraduation(text), { year, complete: true }, text);
    }), { numRuns: 500 });
  });

  const readings: [string, number | undefined, boolean, string | undefined][] = [
    ["湖南大学，98年，机械", 1998, true, undefined], ["湖南大学98.7机械工程", 1998, true, undefined], ["2001.09-2005.07 湖南大学 机械工程", 2005, true, undefined], ["2005年6月毕业于湖南大学机械工程专业", 2005, true, undefined],
    ["湖南大学 2001 机械；中南大学 2005 材料", 2005, true, undefined], ["湖南大学、2005、本科", 2005, false, undefined], ["湖南大学", undefined, false, undefined], ["2005", 2005, false, undefined],
    ["见附件", undefined, false, "见附件"], ["同上", undefined, false, "同上"], ["12345", undefined, false, "12345"], ["湖南大学、20015年、机械", undefined, false, "20015年"], ["湖南大学、1998年13月、机械", 1998, true, "13月"], ["***", undefined, false, "***"],
  ];
  for (const [text, year, complete, unread] of readings) it(text, () => assert.deepEqual(readGraduation(text), { year, complete, ...(unread !== undefined && { unread }) }));

  it("never throws, and is complete only with a year", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const found = readGraduation(text);
      assert.ok(!found.complete || (found.year !== undefined && found.year >= 1940 && found.year <= 2099));
    }));
    within(2000, () => {
      for (const text of ["大学".repeat(16_000), "19".repeat(16_000), "毕业".repeat(16_000), "一".repeat(32_000), "2005年".repeat(8_000)]) readGraduation(text);
    });
  });
});

describe("a composite cell that cannot be read", () => {
  const of = (id: string, text: string): [ValueState, string | undefined, boolean | undefined] => {
    const { state, problem } = coercerOf(fieldOf("teacher", id)!, false).text(text);
    return [state, problem?.clause, problem?.notice];
  };
  it("is a data error at the cell; where the specialties can be told, only a notice", () => {
    assert.deepEqual(of("teaching", "见附件"), [ValueState.bad, "data/format", undefined]);
    assert.deepEqual(of("teaching", "机械工程、约十年"), [ValueState.ok, "data/format", true]);
    assert.deepEqual(of("teaching", "机械工程、10年"), [ValueState.ok, undefined, undefined]);
    assert.deepEqual(of("graduation", "见档案"), [ValueState.bad, "data/format", undefined]);
    assert.deepEqual(of("graduation", "湖南大学"), [ValueState.ok, undefined, undefined]);
    for (const id of ["teaching", "graduation"]) for (const text of ["", "—", "无", "待补"]) assert.equal(of(id, text)[0], ValueState.blank);
  });
});
