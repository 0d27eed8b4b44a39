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
});
