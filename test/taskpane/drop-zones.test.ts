import assert from "node:assert/strict";
import { sources } from "../fences/sources";

describe("pane and workbench: where files can be dropped", () => {
  const all = ["src/taskpane", "src/workbench"].flatMap(sources);
  const zones = all.filter(({ text }) => /\bonDrop=/u.test(text));
  /** A zone, or a part of the page that it draws. */
  const drawnBy = ({ file, text }: (typeof all)[number]) => {
    const folder = file.slice(0, file.lastIndexOf("/"));
    const names = new Set([...text.matchAll(/from "\.\/([\w/-]+)"/gu)].map(([, name]) => `${folder}/${name}.tsx`));
    return [text, ...all.filter((one) => names.has(one.file)).map((one) => one.text)];
  };

  it("L71: there is a button in the same place that picks them: dragging may be dead in a task pane (#6868, #2090)", () => {
    assert.deepEqual(zones.map(({ file }) => file).sort(), ["src/taskpane/components/DropZone.tsx", "src/workbench/Page.tsx"]);
    for (const zone of zones) {
      const { file } = zone;
      const text = drawnBy(zone).find((one) => /<input\b[^>]*?\btype="file"/su.test(one)) ?? "";
      const input = /<input\b[^>]*?\bref=\{(\w+)\}[^>]*?\btype="file"/su.exec(text);
      assert.ok(input, `${file}: no input for files`);
      const button = new RegExp(`<button\\b[^>]*onClick=\\{\\(\\) => ${input[1]}\\.current[!?]?\\??\\.click\\(\\)\\}`, "su");
      assert.match(text, button, `${file}: no button that opens it`);
    }
  });

  it("nothing depends on a folder being picked or a file being dragged out: folders are offered where they can be, beside the files", () => {
    for (const { file, text } of all) {
      if (!file.endsWith("/DropZone.tsx")) assert.doesNotMatch(text, /webkitdirectory/u, file);
      else assert.match(text, /picksFolders && \(/u);
      assert.doesNotMatch(text, /onDragStart=/u, file);
    }
  });
});
