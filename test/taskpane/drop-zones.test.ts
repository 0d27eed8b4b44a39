import assert from "node:assert/strict";
import { sources } from "../fences/sources";

describe("pane and workbench: where files can be dropped", () => {
  const zones = ["src/taskpane", "src/workbench"].flatMap(sources).filter(({ text }) => /\bonDrop=/u.test(text));

  it("L71: there is a button in the same place that picks them: dragging may be dead in a task pane (#6868, #2090)", () => {
    assert.deepEqual(zones.map(({ file }) => file).sort(), ["src/taskpane/components/DropZone.tsx", "src/workbench/Page.tsx"]);
    for (const { file, text } of zones) {
      const input = /<input\b[^>]*?\bref=\{(\w+)\}[^>]*?\btype="file"/su.exec(text);
      assert.ok(input, `${file}: no input for files`);
      const button = new RegExp(`<button\\b[^>]*onClick=\\{\\(\\) => ${input[1]}\\.current[!?]?\\??\\.click\\(\\)\\}`, "su");
      assert.match(text, button, `${file}: no button that opens it`);
    }
  });

  it("nothing depends on a folder being picked or a file being dragged out: folders are offered where they can be, beside the files", () => {
    for (const { file, text } of ["src/taskpane", "src/workbench"].flatMap(sources)) {
      if (!file.endsWith("/DropZone.tsx")) assert.doesNotMatch(text, /webkitdirectory/u, file);
      else assert.match(text, /picksFolders && \(/u);
      assert.doesNotMatch(text, /onDragStart=/u, file);
    }
  });
});
