import assert from "node:assert/strict";
import { atOnce } from "../../../src/sheet/at-once";
import { review } from "../../../src/core/review/review";
import { sentenceOf } from "../../../src/core/words/finding";
import { referenceText } from "../../../src/core/words/reference";
import { catalogues, speechOf } from "../../../src/taskpane/messages/language";
import type { Language } from "../../../src/sheet/language";
import { findingContextOf } from "../../../src/taskpane/select/finding-context";
import { groupSteps } from "../../../src/taskpane/select/group";
import { articleText } from "../../../src/taskpane/select/label";
import { TreeGrower } from "../../../src/taskpane/select/tree";
import { initialState } from "../../../src/taskpane/state/state";
import { byReason } from "../../../src/taskpane/select/ledger";
import { packs } from "../../../src/packs";
import { book } from "../../core/intake/tables/book";

describe("taskpane/select in the interface's script", () => {
  const result = review([book([{ name: "单位信息", rows: [["单位名称", "年培训人数"], ["东发学院", 1999]] }])], { packs: packs.filter(({ id }) => id === "shandong-2019"), known: [...packs], on: "2019-09-24" });
  const seen = (language: Language) => {
    const words = catalogues[language];
    const told = findingContextOf(result, packs, speechOf(words));
    const at = result.findings.findIndex(({ clause, place }) => clause === "shandong-2016/8.1.5b" && place.columns.length > 0);
    const groups = atOnce(groupSteps(result, told, [at], "clause"));
    return [sentenceOf(result.findings[at], told), articleText(result.findings[at], told, words), groups[0].label, groups[0].detail, byReason(result.ledger, packs, words)[0].clauses[0]];
  };

  it("tells findings, articles and clauses in Traditional characters, the filer's own words as they are; in English as they are written", () => {
    const plain = seen("zh-CN");
    assert.match(plain[0], /1999/u);
    assert.deepEqual(seen("en").slice(0, 4), plain.slice(0, 4));
    const traditional = seen("zh-TW");
    assert.notEqual(traditional[0], plain[0]);
    assert.match(traditional[0], /訓/u);
    assert.deepEqual(traditional.slice(1, 4), ["第八條第（五）項", "第八條第（五）項", "《山東省專業技術人員繼續教育基地管理辦法》"]);
    assert.match(traditional[4], /^山東省 2016 辦法/u);
  });

  it("says for reference only in the interface's script", () => {
    assert.deepEqual((["zh-CN", "zh-TW"] as const).map((language) => referenceText(["expired"], speechOf(catalogues[language]))), ["参考，办法有效期已届满", "參考，辦法有效期已屆滿"]);
  });

  it("calls groups anew when the language changes", () => {
    const grower = new TreeGrower();
    const view = { ...initialState("2019-09-24").sessions.workbook.view, grouping: "clause" as const };
    const details = (["zh-CN", "zh-TW", "zh-CN"] as const).map((language) => atOnce(grower.grow(result, findingContextOf(result, packs, speechOf(catalogues[language])), view)).groups.map(({ detail }) => detail).find((detail) => detail !== ""));
    assert.deepEqual(details.map((detail) => /业/u.test(detail!)), [true, false, true]);
  });

  it("makes what findings are told with once for each script", () => {
    const [one, other] = [speechOf(catalogues["zh-CN"]), speechOf(catalogues["zh-TW"])];
    assert.equal(findingContextOf(result, packs, one), findingContextOf(result, [], one));
    assert.notEqual(findingContextOf(result, packs, one), findingContextOf(result, packs, other));
  });
});
