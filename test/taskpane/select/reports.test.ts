import assert from "node:assert/strict";
import type { ReportKind } from "../../../src/core/reports";
import { reportsWithoutPage } from "../../../src/taskpane/select/reports";

describe("taskpane/select/reports", () => {
  it("has a button for each report without a page, called as its sheet is in the language of the pane", () => {
    assert.deepEqual(reportsWithoutPage("zh-CN"), []);
    const kinds = ["ledger", "assessment"] as unknown as ReportKind[];
    assert.deepEqual((["zh-CN", "zh-TW", "en"] as const).map((language) => reportsWithoutPage(language, kinds)), [
      [{ kind: "assessment", title: "考核评估表" }], [{ kind: "assessment", title: "考核評估表" }], [{ kind: "assessment", title: "Assessment" }],
    ]);
  });
});
