import assert from "node:assert/strict";
import { fileSaver, offerFile } from "../../../src/taskpane/commands/save-file";
import { catalogues } from "../../../src/taskpane/messages/language";
import { paneContext } from "./support";

describe("taskpane/commands saving a file", () => {
  it("L70: where a download does nothing (Mac, iPad), it is not tried, and what to do instead is said", () => {
    assert.deepEqual(["Mac", "iOS"].map(fileSaver), [null, null]);
    for (const platform of ["PC", "OfficeOnline", undefined]) assert.equal(typeof fileSaver(platform), "function");
    const context = paneContext({ saveFile: null });
    let made = 0;
    for (const language of ["zh-CN", "zh-TW", "en"] as const) {
      context.dispatch({ type: "language", language });
      for (const which of ["exportHere", "choicesHere"] as const) {
        offerFile(context, () => String((made += 1)), "a.json", (words) => words[which]);
        const { notice } = context.store.get();
        assert.deepEqual(notice, { tone: "warning", text: catalogues[language][which] });
      }
    }
    assert.equal(made, 0);
    const { exportHere, writeFindings } = catalogues["zh-CN"];
    assert.ok(exportHere.includes(writeFindings), "the button it names is there");
  });

  it("elsewhere the file is offered under its name, and nothing is said", () => {
    const saved: (string | Blob)[][] = [];
    const context = paneContext({ saveFile: (...file) => void saved.push(file) });
    offerFile(context, () => "{}", "a.json", () => "x");
    assert.deepEqual([saved, context.store.get().notice], [[["{}", "a.json"]], null]);
  });
});
