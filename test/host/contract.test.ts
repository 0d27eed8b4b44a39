import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createWorkbook, Host } from "../../src/host";
import { loadOffice, officeScript } from "../../src/host/node";

interface Message {
  id: number;
  type: number;
  message: { url: string; method: string; body: { Actions: { ActionType: number; Name: string }[]; ObjectPaths: Record<string, { ObjectPathType: number }> } };
}

describe("host: the private names of office.js it speaks", () => {
  it("belong to the version that was read", () => {
    const { version } = JSON.parse(readFileSync(path.join(path.dirname(officeScript()), "..", "package.json"), "utf8")) as { version: string };
    assert.equal(version, "1.1.110", "the wire format was read in 1.1.110: read it again before raising the version");
  });

  it("are still there: the bridge, the message of a sync, kinds of actions and paths", async () => {
    const office = loadOffice();
    const extension = office.OfficeExtension as unknown as { HostBridge: { init(bridge: object): void } };
    assert.equal(typeof extension.HostBridge?.init, "function", "OfficeExtension.HostBridge.init is gone");
    const seen: Message[] = [];
    const host = new Host(createWorkbook());
    const bridge = {
      onMessageFromHost: (_text: string): void => assert.fail("the bridge was not taken"),
      sendMessageToHost(text: string): void {
        const message = JSON.parse(text) as Message;
        seen.push(message);
        const body = host.query(JSON.stringify(message.message.body));
        setTimeout(() => bridge.onMessageFromHost(`{"id":${message.id},"type":${message.type},"flags":0,"message":{"statusCode":200,"headers":{},"body":${body}}}`));
      },
    };
    extension.HostBridge.init(bridge);
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1").load("values");
      sheet.onChanged.add(async () => undefined);
      range.values = [[1]];
      await context.sync();
      range.load("address");
      await context.sync();
    });
    const [first, second] = seen;
    assert.deepEqual([first.type, first.message.url, first.message.method], [1, "ProcessQuery", "POST"]);
    const kinds = new Set(first.message.body.Actions.map(({ ActionType, Name }) => `${ActionType}${ActionType === 3 || ActionType === 4 ? ` ${Name}` : ""}`));
    assert.deepEqual([...kinds].sort(), ["1", "2", "3 _KeepReference", "3 _RegisterDataChangedEvent", "4 Values", "5"]);
    const paths = (message: Message): number[] => [...new Set(Object.values(message.message.body.ObjectPaths).map((one) => one.ObjectPathType))].sort();
    assert.deepEqual(paths(first), [1, 3, 4, 5]);
    assert.ok(paths(second).includes(6), "a kept range is no longer addressed by its reference");
  });
});
