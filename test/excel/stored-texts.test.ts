import assert from "node:assert/strict";
import { ExcelProblem, loadStoredTexts, loadMemory, saveStoredTexts, saveMemory } from "../../src/excel";
import { openHost, saveHost } from "../../src/host";
import { runOffice } from "../../src/host/node";
import { useExcel } from "../../src/excel";
import { closeAll, openExcel } from "./support";

const kept = (id: string, text: string) => ({ id, title: `标题${id}`, text });

describe("excel: long texts that the workbook carries", () => {
  after(closeAll);

  it("come back as they were, whatever their length and characters, and the memory beside them", async () => {
    const run = openExcel([{ name: "甲" }], "web");
    assert.deepEqual(await loadStoredTexts(), []);
    const long = "条文<&>\"'𠮷".repeat(120_000);
    const texts = [kept("a", long), kept("b", "{}"), kept("c", "")];
    await saveMemory({ a: 1 });
    await saveStoredTexts(texts);
    assert.deepEqual(await loadStoredTexts(), texts);
    assert.deepEqual(await loadMemory(), { a: 1 });
    assert.ok(run.host.workbook.xmlParts.every(({ xml }) => xml.length < 1_300_000));
    assert.ok(run.host.workbook.xmlParts.every(({ namespace }, i, all) => all.findIndex((other) => other.namespace === namespace) === i), "one namespace a part");
  });

  it("are saved with the file and read from it", async () => {
    const run = openExcel([{ name: "甲" }]);
    const texts = [kept("a", "全文".repeat(200_000)), kept("b", "x")];
    await saveStoredTexts(texts);
    const opened = runOffice(openHost(saveHost(run.host.workbook), "b.xlsx"), "win-2021");
    useExcel(opened.Excel, () => true);
    assert.deepEqual(await loadStoredTexts(), texts);
    await saveStoredTexts([]);
    const again = runOffice(openHost(saveHost(opened.host.workbook), "c.xlsx"), "win-2021");
    useExcel(again.Excel, () => true);
    assert.deepEqual(await loadStoredTexts(), []);
    for (const office of [opened, again]) office.stop();
  });

  it("leave nothing behind when they change or go, and write nothing anew that is there", async () => {
    const run = openExcel([{ name: "甲" }]);
    run.host.workbook.xmlParts.push({ id: "{1}", namespace: "urn:other", xml: '<x xmlns="urn:other"/>' });
    const a = kept("a", "文".repeat(600_000));
    await saveStoredTexts([a, kept("b", "1")]);
    const pieces = run.host.workbook.xmlParts.filter(({ xml }) => xml.length > 1000).map(({ id }) => id);
    assert.equal(pieces.length, 3);
    await saveStoredTexts([a, kept("b", "2")]);
    assert.deepEqual(run.host.workbook.xmlParts.filter(({ xml }) => xml.length > 1000).map(({ id }) => id), pieces);
    assert.deepEqual((await loadStoredTexts()).map(({ text }) => text?.length), [600_000, 1]);
    await saveStoredTexts([]);
    assert.deepEqual(run.host.workbook.xmlParts.map(({ namespace }) => namespace), ["urn:other"]);
  });

  it("are null when a piece is altered or gone; an index that is none counts as none", async () => {
    const run = openExcel([{ name: "甲" }]);
    await saveStoredTexts([kept("a", "原文"), kept("b", "另一份"), kept("c", "好")]);
    const piece = (text: string) => run.host.workbook.xmlParts.find(({ xml }) => xml.includes(text))!;
    piece("原文").xml = piece("原文").xml.replace("原文", "改文");
    run.host.workbook.xmlParts = run.host.workbook.xmlParts.filter((part) => part !== piece("另一份"));
    assert.deepEqual((await loadStoredTexts()).map(({ id, text }) => [id, text]), [["a", null], ["b", null], ["c", "好"]]);
    const index = run.host.workbook.xmlParts.find(({ namespace }) => namespace === "urn:base-review:kept:1")!;
    for (const broken of ["[{", "7", '[{"id": 3}]', '[{"id":"a","title":"","sum":"x","pieces":1e9}]']) {
      index.xml = `<index xmlns="urn:base-review:kept:1">${broken}</index>`;
      assert.deepEqual(await loadStoredTexts(), []);
    }
  });

  it("stay as they were when saving is cut short, at whichever request", async () => {
    for (let at = 1; ; at++) {
      const run = openExcel([{ name: "甲" }]);
      const before = [kept("a", "旧".repeat(300_000))];
      await saveStoredTexts(before);
      let asked = 0;
      const query = run.host.query.bind(run.host);
      let cut = false;
      run.host.query = ((...all: Parameters<typeof query>) => {
        if (++asked === at) {
          cut = true;
          throw new Error("gone");
        }
        return query(...all);
      }) as typeof query;
      const after = [kept("a", "新".repeat(300_000))];
      await saveStoredTexts(after).catch((error) => assert.ok(error instanceof ExcelProblem));
      run.host.query = query;
      const now = await loadStoredTexts();
      assert.ok([before, after].some((texts) => JSON.stringify(texts) === JSON.stringify(now)), `cut at ${at}`);
      if (!cut) break;
    }
  });
});
