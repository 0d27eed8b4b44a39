import assert from "node:assert/strict";
import { withNotes } from "../../../src/taskpane/commands/context";
import { catalogues } from "../../../src/taskpane/messages/language";

describe("pane: what there is to know beside a report that was written", () => {
  for (const [language, words] of Object.entries(catalogues))
    it(`nothing where there is nothing, else each in a sentence of its own (${language})`, () => {
      assert.deepEqual(withNotes(words, "done", {}), { tone: "done", text: "done" });
      const all = withNotes(words, "done", { paper: false, remarks: 2, vanished: 1, left: "核验结果" });
      assert.equal(all.tone, "warning");
      for (const part of [words.paperNotSetUp, words.remarksMoved(2), words.remarksLeft(1), words.listLeft("核验结果")]) assert.ok(all.text.includes(part), part);
      assert.equal(withNotes(words, "done", { remarks: 2 }).tone, "done");
      assert.doesNotMatch(all.text, /\.\.|。。|\.[A-Z]/);
    });
});
