import assert from "node:assert/strict";
import table from "../../src/core/dictionary/text/traditional.json";
import { transcribe } from "../../src/core/language/pack/transcription";
import { checklistWish } from "../../src/core/reports/reviewer/checklist";
import { findingsReport } from "../../src/core/reports/findings";
import { ledgerReport } from "../../src/core/reports/ledger";
import { verdictsReport } from "../../src/core/reports/verdicts";
import { toJson } from "../../src/core/reports/json";
import { review } from "../../src/core/review/review";
import { asWritten } from "../../src/core/words/speech";
import { eachOnce, printedQuote, shownQuote } from "../../src/core/words/transcribed";
import { inTraditional } from "../../src/core/words/traditional";
import { packs } from "../../src/packs";
import { book } from "../core/intake/tables/book";

const measures = packs.find(({ id }) => id === "shandong-2016")!;
const notice = packs.find(({ id }) => id === "shandong-2019")!;
const traditional = new Set(table.from);
/** Characters that Simplified text does not write. */
const foreign = (text: string): string[] => [...new Set([...text].filter((sign) => traditional.has(sign)))];
const bare = (text: string): string => text.replace(/[，。；：、]$/u, "");

describe("the Shandong measures of 2016, kept as a Traditional text with converted words", () => {
  const text = transcribe(measures.text, measures);

  it("are transcribed whole: no Traditional character, no converted word and no half-width mark is left", () => {
    assert.deepEqual(foreign(text), []);
    assert.doesNotMatch(text, /网路|硬体|最佳化|课程设定|计画|乱髮|线上|[,;:()]/u);
    for (const said of ["网络", "硬件", "“优化布局、突出特色、资源共享、注重实效”", "课程设置", "年度任务计划", "乱办班、乱收费、乱发证", "在线学习平台", "（2013—2020年）"]) assert.ok(text.includes(said), said);
    assert.equal([...text].length - [...measures.text].length, -1, "only 最佳化布局 is longer than its own words");
  });

  it("say what the notice of 2019, printed in Simplified, says again: word for word", () => {
    const own = new Map(measures.entries.map((entry) => [entry.clause, transcribe(entry.quote, measures)]));
    const pairs = notice.entries.flatMap((entry) => ("restates" in entry && entry.restates !== undefined && /\/1[.]1[.][1-5]/u.test(entry.clause) ? [[entry.clause, bare(entry.quote), bare(own.get(entry.restates)!)]] : []));
    assert.ok(pairs.length > 25);
    assert.deepEqual(pairs.filter(([, said, again]) => said !== again), []);
  });

  it("are quoted so that each quote stands in the transcribed text, too", () => {
    const whole = text.replace(/\s/gu, "");
    assert.deepEqual(measures.entries.filter(({ quote }) => !whole.includes(transcribe(quote, measures).replace(/\s/gu, ""))).map(({ clause }) => clause), []);
  });

  it("are shown with a mark and what is kept beside; in a Traditional interface as they are kept; others as they are", () => {
    const quote = "相應的硬體設施";
    assert.deepEqual(shownQuote(quote, measures, asWritten), { text: "相应的硬件设施", stored: quote });
    assert.equal(printedQuote(shownQuote(quote, measures, asWritten)), "相应的硬件设施（据繁体文本转写）");
    assert.deepEqual(shownQuote(quote, measures, inTraditional), { text: quote });
    assert.deepEqual(shownQuote("相应的硬件设施", notice, asWritten), { text: "相应的硬件设施" });
    assert.deepEqual(shownQuote("甲", undefined, asWritten), { text: "甲" });
    assert.deepEqual(eachOnce([shownQuote(quote, measures, asWritten), { text: "甲" }, { text: "相应的硬件设施" }, { text: "" }]), [{ text: "相应的硬件设施" }, { text: "甲" }]);
  });

  it("are printed so in every report, and verbatim in the JSON", () => {
    const rows = [["单位名称", "年培训人数", "教学科研管理制度"], ["甲学院", 1999, "无"]];
    const result = review([book([{ name: "机构信息", rows }])], { packs: [notice], known: [...packs], on: "2019-09-20" });
    const printed = [findingsReport(result, { packs }), ledgerReport(result, { packs }), verdictsReport(result, { packs })].flatMap((report) => report.rows.flat().map(String));
    const asked = checklistWish(result).rows.flatMap(({ told }) => Object.values(told));
    assert.deepEqual(foreign([...printed, ...asked].join("")), []);
    assert.ok(printed.some((cell) => cell.endsWith("每年培训不少于2000名专业技术人才（据繁体文本转写）")));
    assert.ok(asked.includes("及相应的硬件设施") && asked.some((cell) => cell.endsWith("（据繁体文本转写）")));
    const { findings, checklist } = toJson(result, packs);
    for (const { clause, quote } of [...findings, ...checklist]) if (clause.startsWith("shandong-2016/")) assert.equal(quote, measures.entries.find((entry) => entry.clause === clause)!.quote);
  });

  it("take answers given to either wording of the quote", () => {
    const question = measures.entries.find(({ clause }) => clause === "shandong-2016/8.1.3e")!;
    for (const quote of [question.quote, transcribe(question.quote, measures)]) {
      const answers = { name: "评审意见", rows: [["单位名称", "条款编号", "评审意见", "条文原文"], ["甲学院", question.clause, "符合", quote]] };
      const result = review([book([{ name: "机构信息", rows: [["单位名称", "年培训人数"], ["甲学院", 3000]] }, answers])], { packs: [notice], known: [...packs], on: "2019-09-20" });
      assert.deepEqual(result.checklist.answers.map(({ state }) => state), ["counts"]);
    }
  });
});
