import assert from "node:assert/strict";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { fieldOf } from "../../../../src/core/dictionary/dictionary";
import { review } from "../../../../src/core/review/review";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";
import { withRegulations } from "../../../../src/core/dictionary/values/regulation";
import { packs } from "../../../../src/packs";
import { book } from "../../intake/tables/book";
import { reported } from "../../../support/findings";
import { problemWords } from "../../../support/words";

const own = { id: "own-1", title: "某市专业技术人员继续教育办法", shortTitle: "某市办法", docNo: "某人社发〔2020〕7号" };
const field = withRegulations(fieldOf("sanction", "ruleSet")!, [...packs, own]);
const read = (text: string): string | undefined => {
  const { state, num, problem } = coercerOf(field, false).text(text);
  return state === ValueState.ok ? field.options![num].code : problem?.notice ? "asked" : "refused";
};

describe("the regulation a cell cites", () => {
  it("is known by title, number or place, with or without articles", () => {
    const cited: Record<string, string[]> = {
      "shandong-2016": ["《山东省专业技术人员继续教育基地管理办法》第二十七条", "鲁人社发[2016]38号第二十七条", "鲁人社发﹝2016﹞38号", "依据《山东省专业技术人员继续教育基地管理办法》（鲁人社发〔2016〕38号）第二十七条第（一）项规定", "山东省专业技术人员继续教育基地管理办法第27条", "山东省办法", "山东办法第二十七条", "shandong-2016"],
      "national-2013": ["国家办法第二十八条", "人社厅发〔2013〕53号第28条", "人力资源社会保障部人社厅发（2013）53号", "《国家级专业技术人员继续教育基地管理办法》", "国家级"],
      "hunan-2017": ["湖南省管理办法", "《湖南省省级专业技术人员继续教育基地管理办法》第二十二条"],
      "yancheng-2018": ["盐人社发〔2018〕223号第二十四条", "盐城办法"],
      "own-1": ["《某市专业技术人员继续教育办法》第三条", "某人社发〔2020〕7号"],
    };
    for (const [code, texts] of Object.entries(cited)) assert.deepEqual(texts.map(read), texts.map(() => code));
  });

  it("is asked for, in words of the reader's, where none or several are named", () => {
    const open = ["人社部发〔2013〕53号", "《江苏省专业技术人员继续教育基地管理办法》第二十七条", "《办法》第二十七条", "省办法", "山东省通知", "山东省办法（待定）", "火星", "《山东省专业技术人员继续教育基地管理办法》（鲁人社发〔2015〕1号）", "盐人社发〔2018〕223号、鲁人社发〔2016〕38号"];
    for (const text of open) assert.equal(read(text), "asked", text);
    const say = problemWords(coercerOf(field, false).text("火星").problem);
    assert.match(say, /《山东省专业技术人员继续教育基地管理办法》/u);
    assert.doesNotMatch(say, /[A-Za-z]/u);
  });

  it("reaches the review from the packs at hand", () => {
    const rows = [["单位名称", "处理依据", "处理类型", "处理决定日期"], ["甲学院", "《山东省专业技术人员继续教育基地管理办法》第二十七条", "取消资格", "2018-09-01"], ["乙学院", "火星", "取消资格", "2018-09-01"]];
    const findings = reported(review([book([{ name: "处理名单", rows }])], { packs: packs.filter(({ id }) => id === "shandong-2016"), known: [...packs], on: "2019-09-24" }));
    assert.deepEqual(findings.filter(({ clause }) => clause.startsWith("data/")).map(({ outcome, cells }) => [outcome, cells[0]]), [["review", "B3"]]);
  });
});
