import assert from "node:assert/strict";
import { dictionary } from "../../../src/core/dictionary/dictionary";
import { simplify } from "../../../src/core/dictionary/text/simplify";
import { review } from "../../../src/core/review/review";
import { citeOf, findingContext, quoteOf, sentenceOf } from "../../../src/core/words/finding";
import { leftOutRows } from "../../../src/core/words/left-out";
import { sheetReasonText } from "../../../src/core/words/reading-sentences";
import { inTraditional } from "../../../src/core/words/traditional";
import { packs } from "../../../src/packs";
import { book } from "../intake/tables/book";

const { word } = inTraditional;

/** The words of packs and dictionary that people are shown. */
const ours = [
  ...dictionary.flatMap(({ title, fields }) => [title, ...fields.flatMap(({ name, options = [] }) => [name, ...options.flatMap(({ labels }) => labels)])]),
  ...packs.flatMap((pack) => [
    pack.title, pack.shortTitle,
    ...pack.entries.flatMap((entry) => [entry.cite, ...(entry.as === "rule" ? [entry.rule.message, ...(entry.rule.cases ?? []).flatMap(({ message }) => message ?? [])] : entry.as === "question" ? [entry.question, entry.message] : [])]),
  ]),
];

describe("our words in Traditional characters", () => {
  it("are the same words: none becomes another, and none of the everyday ones is left in Simplified", () => {
    assert.ok(ours.length > 1_000);
    for (const text of ours) {
      assert.equal(simplify(word(text)), simplify(text));
      assert.doesNotMatch(word(text), /[验单页组选择读写进请问题释规则评条档关闭结据时间输无览显训专业继续农师证]/u, text);
    }
  });

  it("write what Simplified writes alike by what it means", () => {
    const words: Record<string, string> = {
      联系人: "聯繫人", 关系: "關係", 管理信息系统: "管理信息系統", 骨干: "骨幹", 若干: "若干", 复核: "複核", 恢复: "恢復", 批复: "批覆", 批准: "批准", 标准: "標準", 复制: "複製", 制度: "制度",
      合并并逐行填写: "合併並逐行填寫", 备注: "備註", 注意: "注意", 学历: "學歷", 汇总: "彙總", 汇款: "匯款", 号里的: "號裡的", 公里: "公里", 后面: "後面", 只填: "只填", 其余: "其餘", 出席: "出席", 平台: "平台", 面积: "面積", 公布: "公布",
    };
    for (const [plain, wanted] of Object.entries(words)) assert.equal(word(plain), wanted);
  });

  const rows = [["单位名称", "年培训人数", "统一社会信用代码", "备注"], ["东发学院", "约2000", "91370000MA3C000001", ""], ["合计", 2000], ["注：里面的数"]];
  const result = review([book([{ name: "单位信息", rows }, { name: "说明页", rows: [["你好", "发展"], [1, 2], [3, 4]] }])], { packs: packs.filter(({ id }) => id === "shandong-2019"), known: [...packs], on: "2019-09-24" });
  const context = findingContext(result, packs);
  const traditional = { ...context, speech: inTraditional };

  it("stand around the filer's own, which are left as they are, and so is the regulation's text", () => {
    const said = result.findings.map((finding) => sentenceOf(finding, traditional));
    assert.ok(said.includes("“年培訓專業技術人才人數”填的是“约2000”，不是確定的數，請填寫準確的阿拉伯整數，例如 2000。"), said.join("\n"));
    assert.ok(said.some((sentence) => sentence.includes("工作表“单位信息”中沒有")));
    for (const finding of result.findings) {
      assert.equal(simplify(sentenceOf(finding, traditional)), simplify(sentenceOf(finding, context)));
      assert.equal(simplify(citeOf(finding, traditional)), simplify(citeOf(finding, context)));
      assert.equal(quoteOf(finding, traditional), quoteOf(finding, context));
    }
  });

  it("tell why rows and sheets were left out", () => {
    const [{ tables, unreadSheets }] = result.files;
    assert.deepEqual(leftOutRows(tables, inTraditional).map(({ rows: left, why }) => [left, why]), [[["3"], "合計行"], [["4"], "說明行"]]);
    assert.equal(sheetReasonText(unreadSheets[0], inTraditional), "工作表“说明页”前 60 行內沒有找到認識的表頭，未核驗；如果它是數據表，請檢查表頭文字，或在窗格中指定它是什麼表。");
  });
});
