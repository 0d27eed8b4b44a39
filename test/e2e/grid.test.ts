import assert from "node:assert/strict";
import { openWorkbench, type Session } from "./support/session";

describe("typing into the grid in a real browser", () => {
  let session: Session;
  before(async () => {
    session = await openWorkbench();
    await session.page.getByTestId("grid").waitFor();
  });
  after(() => session?.close());

  const goTo = async (address: string) => {
    await session.page.getByTestId("name-box").fill(address);
    await session.page.getByTestId("name-box").press("Enter");
  };
  const content = async (address: string) => (await goTo(address), session.page.getByTestId("formula").inputValue());
  /** A cell of the sheet's third row on the screen: below the frozen header whatever the sample holds. */
  const clickCell = () => session.page.getByTestId("grid").click({ position: { x: 120, y: 200 } });
  /** What an input method does: the first key says “Process”, then text is composed where the focus is. */
  const compose = async (text: string) => {
    const cdp = await session.page.context().newCDPSession(session.page);
    await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", windowsVirtualKeyCode: 229, key: "Process", code: "KeyN" });
    await cdp.send("Input.imeSetComposition", { text: "ni", selectionStart: 2, selectionEnd: 2 });
    await cdp.send("Input.insertText", { text });
  };
  const paste = (text: string, html = "") =>
    session.page.evaluate(([plain, table]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain);
      if (table) clipboardData.setData("text/html", table);
      document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, [text, html]);

  it("keeps what was typed in the formula bar when one clicks into the sheet, and in the cell it was typed for", async () => {
    await goTo("B30");
    await session.page.getByTestId("formula").fill("点别处也不丢");
    await clickCell();
    assert.equal(await content("B30"), "点别处也不丢");
    await session.page.getByTestId("formula").fill("按了 Escape");
    await session.page.getByTestId("formula").press("Escape");
    assert.equal(await content("B30"), "点别处也不丢");
  });

  it("keeps what was typed in the cell when one clicks elsewhere", async () => {
    await goTo("B31");
    await session.page.getByTestId("grid").press("x");
    await session.page.keyboard.type("yz");
    await clickCell();
    assert.equal(await content("B31"), "xyz");
  });

  it("an input method starts typing in a cell at its first key; one that is left again clears nothing", async () => {
    await goTo("B32");
    await session.page.getByTestId("grid").focus();
    await compose("你好");
    assert.equal(await session.page.getByTestId("cell-editor").inputValue(), "你好");
    await session.page.keyboard.press("Enter");
    assert.equal(await content("B32"), "你好");
    await session.page.getByTestId("grid").dispatchEvent("keydown", { key: "Process" });
    await session.page.getByTestId("cell-editor").waitFor();
    await clickCell();
    assert.equal(await content("B32"), "你好");
  });

  it("Delete clears the whole selection, and undo and redo go through every edit", async () => {
    const { page } = session;
    await goTo("B30");
    await page.getByTestId("grid").press("Shift+ArrowDown");
    await page.getByTestId("grid").press("Shift+ArrowDown");
    await page.keyboard.press("Delete");
    for (const address of ["B30", "B31", "B32"]) assert.equal(await content(address), "", address);
    await page.getByTestId("grid").press("Control+z");
    assert.equal(await content("B30"), "点别处也不丢");
    assert.equal(await content("B32"), "你好");
    for (let i = 0; i < 3; i++) await page.getByTestId("undo").click();
    assert.equal(await page.getByTestId("undo").isDisabled(), true);
    assert.equal(await content("B30"), "");
    for (let i = 0; i < 4; i++) await page.getByTestId("grid").press("Control+y");
    assert.equal(await page.getByTestId("redo").isDisabled(), true);
    assert.equal(await content("B30"), "");
    await page.getByTestId("grid").press("Control+z");
    assert.equal(await content("B31"), "xyz");
  });

  it("a block is pasted as it stood", async () => {
    await goTo("B40");
    await session.page.getByTestId("grid").focus();
    await paste("甲\t12\r\n\"两\n行\"\t2019年8月1日\r\n");
    assert.deepEqual([await content("B40"), await content("C40"), await content("C41")], ["甲", "12", "2019-08-01"]);
    assert.deepEqual(session.faults, []);
  });

  it("copies and cuts with the keys, and 撤销 says what it would take back", async () => {
    const { page } = session;
    await goTo("B40");
    await page.getByTestId("grid").press("Shift+ArrowRight");
    await page.keyboard.press("Control+c");
    await goTo("B60");
    await page.getByTestId("grid").press("Control+v");
    assert.deepEqual([await content("B60"), await content("C60")], ["甲", "12"]);
    await page.getByTestId("grid").press("Control+x");
    assert.equal(await content("C60"), "12");
    await goTo("E61");
    await page.getByTestId("grid").press("Control+v");
    assert.deepEqual([await content("C60"), await content("E61")], ["", "12"]);
    assert.match((await page.getByTestId("undo").getAttribute("title"))!, /^撤销 剪切并粘贴 /u);
    await page.getByTestId("undo").click();
    assert.match(await page.getByTestId("status").innerText(), /已撤销“剪切并粘贴”/u);
    assert.deepEqual([await content("C60"), await content("E61")], ["12", ""]);
    await goTo("B61");
    await page.getByTestId("grid").press("x");
    await page.keyboard.press("Enter");
    assert.match((await page.getByTestId("undo").getAttribute("title"))!, /^撤销 键入“x”于 B61 /u);
  });

  it("5,000 rows of 20 columns from Excel are one paste and one step", async () => {
    const { page } = session;
    await goTo("A200");
    await page.getByTestId("grid").focus();
    await page.evaluate(() => {
      const line = Array.from({ length: 20 }, (_, c) => `<td class=${c === 3 ? "xl65" : "xl66"} style='height:15.0pt'>${c === 3 ? "370102199003071234" : c === 4 ? "2019年8月1日" : `值${c}`}</td>`).join("\n");
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", `<style>.xl65 {mso-number-format:"\\@";}</style><table>${`<tr>${line}</tr>\n`.repeat(5000)}</table>`);
      document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.getByTestId("status").getByText("5000").waitFor();
    assert.deepEqual([await content("D5199"), await content("E5199"), await content("T200")], ["370102199003071234", "2019-08-01", "值19"]);
    await page.getByTestId("grid").press("Control+z");
    assert.deepEqual([await content("D5199"), await content("T200")], ["", ""]);
    assert.deepEqual(session.faults, []);
  });

  it("an address typed while the last jump is not painted yet is gone to, and text typed then stays in its cell", async () => {
    await goTo("B50");
    // All within one frame, as on a machine that is busy.
    const seen = await session.page.evaluate(async (steps) => {
      const shown: string[] = [];
      for (const [id, text] of steps) {
        const box = document.querySelector<HTMLInputElement>(`[data-testid=${id}]`)!;
        box.focus();
        box.value = text;
        box.dispatchEvent(new InputEvent("input", { bubbles: true }));
        for (let i = 0; i < 20; i++) await Promise.resolve();
        shown.push(box.value);
        box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
        for (let i = 0; i < 20; i++) await Promise.resolve();
      }
      return [...shown, document.querySelector<HTMLInputElement>("[data-testid=name-box]")!.value];
    }, [["name-box", "C51"], ["name-box", "B55"], ["formula", "甲"]]);
    assert.deepEqual(seen, ["C51", "B55", "甲", "B56"]);
    assert.deepEqual([await content("B55"), await content("C51")], ["甲", ""]);
  });

  it("text the sheet refuses stays open to be put right, and Escape gives it up", async () => {
    await goTo("B45");
    await session.page.getByTestId("formula").fill("=1+");
    await clickCell();
    assert.equal(await session.page.getByTestId("formula").inputValue(), "=1+");
    assert.match(await session.page.getByTestId("status").innerText(), /B45/);
    await session.page.getByTestId("formula").press("Escape");
    assert.equal(await content("B45"), "");
  });

  it("Shift+arrows grow a selection from its active cell and shrink it again, and the name box takes ranges and other sheets", async () => {
    const { page } = session;
    await goTo("B70");
    for (const key of ["ArrowUp", "ArrowUp", "ArrowDown", "ArrowRight"]) await page.getByTestId("grid").press(`Shift+${key}`);
    assert.match((await page.getByTestId("name-box").getAttribute("title"))!, /^B69:C70 /u);
    await goTo("师资名册!A2:B3");
    assert.equal(await page.locator(".tab-row [role=tab][aria-selected=true]").innerText(), "师资名册");
    await goTo("单位信息!B72");
    await goTo("没有这个名称");
    assert.match(await page.getByTestId("status").innerText(), /没有这个名称/u);
    await page.getByTestId("name-box").press("Escape");
  });

  it("headers select and size, their lines fit by a double click, the handle fills, and each is a step", async () => {
    const { page } = session;
    await goTo("A1");
    const grid = (await page.getByTestId("grid").boundingBox())!;
    const undo = () => page.getByTestId("undo").getAttribute("title");
    await page.mouse.click(grid.x + 60, grid.y + 10);
    assert.match((await page.getByTestId("name-box").getAttribute("title"))!, /^A:A /u);
    await page.keyboard.press("Shift+F10");
    await page.getByTestId("menu-columnWidth").click();
    await page.getByTestId("size").fill("20");
    await page.getByTestId("size").press("Enter");
    assert.match((await undo())!, /^撤销 列宽 /u);
    await page.mouse.move(grid.x + 46 + 145, grid.y + 10);
    await page.mouse.down();
    await page.mouse.move(grid.x + 46 + 60, grid.y + 10, { steps: 3 });
    await page.mouse.up();
    await page.mouse.dblclick(grid.x + 46 + 60, grid.y + 10);
    for (let n = 0; n < 3; n++) {
      assert.match((await undo())!, /^撤销 列宽 /u, String(n));
      await page.getByTestId("undo").click();
    }
    await goTo("B80");
    await page.getByTestId("grid").focus();
    await paste("1\n2");
    await goTo("B140");
    await goTo("B80:B81");
    // The handle is where the selection ends.
    const corner = await page.evaluate(async () => {
      // What was gone to is scrolled to after it is painted.
      for (let n = 0; n < 3; n++) await new Promise((done) => setTimeout(() => requestAnimationFrame(done)));
      const box = document.querySelector<HTMLElement>(".grid-editor")!.getBoundingClientRect();
      return { x: box.left, y: box.top, width: box.width };
    });
    await page.mouse.move(corner.x + corner.width, corner.y + 40);
    await page.mouse.down();
    await page.mouse.move(corner.x + corner.width - 20, corner.y + 70, { steps: 4 });
    await page.mouse.up();
    assert.deepEqual([await content("B82"), await content("B83")], ["3", "4"]);
    assert.match((await undo())!, /^撤销 自动填充 /u);
  });

  it("the cell menu comes by keys, inserts and deletes rows, and what was deleted comes back", async () => {
    const { page } = session;
    await goTo("B80");
    await page.keyboard.press("Shift+F10");
    await page.getByTestId("menu-deleteRows").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+-");
    assert.equal(await content("B80"), "2");
    await page.getByTestId("grid").press("Control+z");
    assert.equal(await content("B80"), "1");
    await goTo("B81:B82");
    await page.keyboard.press("Control+Shift+Equal");
    assert.deepEqual([await content("B81"), await content("B83")], ["", "2"]);
    await page.getByTestId("undo").click();
    assert.equal(await content("B82"), "3");
  });

  it("finds in the sheet and replaces everywhere it is asked to, in one step", async () => {
    const { page } = session;
    await goTo("B90");
    await page.getByTestId("grid").focus();
    await paste("改前一\n改前二\n改前");
    await goTo("A1");
    await page.getByTestId("undo").focus();
    await page.keyboard.press("Control+h");
    await page.getByTestId("find-text").fill("改前");
    await page.getByTestId("find-text").press("Enter");
    await page.getByTestId("status").getByText("共 3 处").waitFor();
    assert.equal(await page.getByTestId("name-box").inputValue(), "B90");
    await page.getByTestId("find-whole").check();
    await page.getByTestId("replace-text").fill("改后");
    await page.getByTestId("replace-all").click();
    await page.getByTestId("status").getByText("已替换 1 个单元格").waitFor();
    await page.getByTestId("find-close").click();
    assert.deepEqual([await content("B91"), await content("B92")], ["改前二", "改后"]);
    assert.match((await page.getByTestId("undo").getAttribute("title"))!, /^撤销 替换 /u);
  });

  it("sheets are added, renamed and deleted, and an undo brings one back", async () => {
    const { page } = session;
    const tab = (name: string) => page.getByRole("tab", { name, exact: true });
    await page.getByTestId("add-sheet").click();
    const name = await page.locator(".tab-row [role=tab][aria-selected=true]").innerText();
    await tab(name).dblclick();
    await page.getByTestId("tab-name").fill("草稿");
    await page.getByTestId("tab-name").press("Enter");
    await tab("草稿").waitFor();
    await goTo("A1");
    await page.getByTestId("grid").press("x");
    await page.keyboard.press("Enter");
    await tab("草稿").click({ button: "right" });
    await page.getByTestId("menu-delete-sheet").click();
    await page.getByTestId("delete-sheet-ok").click();
    await tab("草稿").waitFor({ state: "detached" });
    await page.getByTestId("undo").click();
    await tab("草稿").waitFor();
    assert.equal(await content("A1"), "x");
    await tab("草稿").dblclick();
    await page.getByTestId("tab-name").fill("a/b");
    await page.getByTestId("tab-name").press("Enter");
    assert.match(await page.getByTestId("status").innerText(), /31 个字符/u);
    assert.deepEqual(session.faults, []);
  });

  it("zooms by the wheel and back, keeps the formula bar's text on the way, and asks before a changed workbook goes", async () => {
    const { page } = session;
    await page.mouse.move(300, 300);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -100);
    await page.keyboard.up("Control");
    await page.getByTestId("zoom").getByText("110%").waitFor();
    await clickCell();
    await page.getByTestId("zoom").click();
    await page.getByTestId("zoom").getByText("100%").waitFor();
    await page.getByTestId("new").click();
    const [saved] = await Promise.all([page.waitForEvent("download"), page.getByTestId("save-and-open").click()]);
    assert.match(saved.suggestedFilename(), /（核验）\.xlsx$/u);
    await page.getByRole("tab", { name: "Sheet1", exact: true }).waitFor();
    await page.getByTestId("grid").press("a");
    await page.keyboard.press("Enter");
    await page.getByTestId("sample").click();
    await page.getByTestId("discard-and-open").click();
    await page.getByRole("tab", { name: "单位信息" }).waitFor();
    assert.deepEqual(session.faults, []);
  });
});
