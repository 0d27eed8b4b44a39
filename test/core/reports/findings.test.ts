import assert from "node:assert/strict";
import { findingsReport } from "../../../src/core/reports/findings";
import { review } from "../../../src/core/review/review";
import { packs } from "../../../src/packs";
import type { ReportCell } from "../../../src/core/reports/report";
import { entryOf, packOf } from "../engine/fixture";
import { book } from "../intake/tables/book";

describe("核验结果", () => {
  it("says of a regulation that is over, once in each line, that it is for reference", () => {
    const pack = packOf([entryOf({ record: "institution", expect: { gte: ["capacity", 100] }, message: "容量不足" })], {}, { validTo: "2018-12-31" });
    const result = review([book([{ name: "机构信息", rows: [["单位名称", "可同时容纳培训人数", "所在市"], ["甲学院", 20, "济南市"]] }])], { packs: [pack], known: [pack], on: "2019-09-20" });
    const { rows } = findingsReport(result, { packs: [pack] });
    assert.deepEqual(rows.map((row) => row[3]), ["【参考，办法有效期已届满】容量不足（依据：《试验办法》第一条）"]);
  });

  it("has one line for each fault: rows that lack the same with their rows, what two regulations ask with both, what is absent with all that ask for it", () => {
    const rows = [["单位名称", "年培训人数", "教学科研管理制度"], ["甲学院", null, "有"], ["乙学院", 1999, "有"], ["丙学院", null, "有"], ["丁学院", null, "有"], ["戊学院", null, "有"]];
    const result = review([book([{ name: "机构信息", rows }])], { packs: packs.filter(({ id }) => id === "shandong-2019"), known: [...packs], on: "2019-09-20" });
    const { rows: listed, lines } = findingsReport(result, { packs });
    const row = (text: RegExp): ReportCell[] => listed.filter((one) => text.test(String(one[3]))) as never;
    const [[, units, outcome, message, place, , , cite, quote]] = row(/未填报“年培训专业技术人才人数”/u) as unknown as string[][];
    assert.deepEqual([units, outcome, place], ["甲学院、丙学院、丁学院等 4 家单位", "缺项", "机构信息!B2 等4处"]);
    assert.equal(message, "“甲学院”、“丙学院”、“丁学院”等未填报“年培训专业技术人才人数”（表中“年培训人数”），请补填（第 2、4–6 行）（依据：《山东省专业技术人员继续教育基地管理办法》（鲁人社发〔2016〕38号）第八条第（五）项；《关于开展省级专业技术人员继续教育基地申报工作的通知》（山东省人社厅2019年8月14日）第一部分第（五）项）");
    assert.equal(message.slice(message.indexOf("依据：") + 3, -1), cite);
    assert.equal(quote, "每年培训不少于2000名专业技术人才", "both say it, one of them in these very characters");
    assert.equal(row(/1999人/u).length, 1);
    assert.equal(row(/没有“师资名册/u).length, 0);
    assert.equal(new Set(listed.map((one) => `${String(one[1])} ${String(one[3])}`)).size, listed.length);
    assert.match(lines[1], new RegExp(`^共 ${listed.length} 条：`, "u"));
  });
});
