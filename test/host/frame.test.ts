import assert from "node:assert/strict";
import { createWorkbook, Host, userEdit } from "../../src/host";
import { attachFrame } from "../../src/host/frame/attach-frame";
import { settled } from "./office";

function page() {
  const posted: Record<string, unknown>[] = [];
  let listener: ((event: MessageEvent) => void) | null = null;
  const pane = { postMessage: (text: string) => posted.push(JSON.parse(text) as Record<string, unknown>) };
  const frame = { name: "", contentWindow: pane as unknown as Window };
  const window = {
    location: { origin: "http://localhost:3000" },
    addEventListener: (_type: "message", added: (event: MessageEvent) => void) => (listener = added),
    removeEventListener: () => (listener = null),
  };
  const send = (data: unknown, source: unknown = pane): void => listener?.({ data, source } as MessageEvent);
  return { posted, frame, window, send, listening: () => listener !== null };
}

const request = (extra: object): string =>
  JSON.stringify({ _messageType: 0, _conversationId: "c", _correlationId: 7, _origin: "http://localhost:3000", _data: null, _actionType: 0, _serializerVersion: 1, ...extra });

const batch = (actions: object[], paths: object): string =>
  request({ _actionName: "executeMethod", _data: { DdaMethod: { DispatchId: 93 }, ArrayData: ["", "POST", "ProcessQuery", [], JSON.stringify({ Actions: actions, ObjectPaths: paths })] } });

describe("host: the frame's side of office.js", () => {
  it("names the frame before its page loads and says what Excel it is", async () => {
    const { posted, frame, window, send } = page();
    attachFrame(frame, new Host(createWorkbook({ name: "表.xlsx" }), "web"), undefined, window);
    const name = JSON.parse(frame.name) as Record<string, string>;
    assert.match(name.hostInfo, /^Excel\$Web\$16/);
    assert.match(name.xdmInfo, /\|http%3A%2F%2Flocalhost%3A3000$/);
    send(request({ _actionName: "ContextActivationManager_getAppContextAsync" }));
    await settled();
    const [{ _data, ...message }] = posted as [{ _data: Record<string, string> }];
    assert.deepEqual(message, { _messageType: 1, _actionName: "ContextActivationManager_getAppContextAsync", _conversationId: "c", _correlationId: 7, _origin: "http://localhost:3000", _errorCode: 0, _responseType: 0, _serializerVersion: 1 });
    assert.equal(_data._docUrl, "表.xlsx");
    assert.equal((JSON.parse(_data._requirementMatrix) as { ExcelApi: string }).ExcelApi, "1.21");
  });

  it("answers a batch with its body at index 2, and says so to the page", async () => {
    const { posted, frame, window, send } = page();
    const workbook = createWorkbook({ sheets: [{ name: "甲" }] });
    let answered = 0;
    attachFrame(frame, new Host(workbook, "web"), () => (answered += 1), window);
    const paths = { 1: { Id: 1, ObjectPathType: 1, Name: "" }, 3: { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 } };
    send(batch([{ Id: 5, ActionType: 2, Name: "", ObjectPathId: 3, QueryInfo: { Select: ["name"] } }], paths));
    await settled();
    const [{ _data }] = posted as [{ _data: { Error: number; Data: unknown[] } }];
    assert.deepEqual([_data.Error, _data.Data[0], _data.Data[1]], [0, "", 200]);
    assert.deepEqual(JSON.parse(_data.Data[2] as string), { Results: [{ ActionId: 5, Value: { _Items: [{ Id: workbook.sheets[0].id, Name: "甲" }] } }] });
    assert.equal(answered, 1);
  });

  it("a new workbook is opened by the page around, which the library asks on the web", async () => {
    const { posted, frame, window, send } = page();
    const host = new Host(createWorkbook({ sheets: [{ name: "甲" }] }), "web");
    const opened: (Uint8Array | null)[] = [];
    host.opened = (bytes) => opened.push(bytes);
    attachFrame(frame, host, undefined, window);
    const ask = (partition: string, base64: string): string =>
      request({ _actionName: "executeMethod", _data: { DdaMethod: { DispatchId: 93 }, ArrayData: [partition, "POST", "ProcessQuery", [], JSON.stringify({ Actions: [{ Id: 2, ActionType: 3, Name: "CreateAndOpenWorkbook", ObjectPathId: 1, ArgumentInfo: { Arguments: [base64] } }], ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } } })] } });
    for (const [partition, base64] of [["WacPartition", btoa("PKx")], ["WacPartition", "no base64"], ["", btoa("PKx")]]) send(ask(partition, base64));
    await settled();
    const codes = (posted as { _data: { Data: unknown[] } }[]).map(({ _data }) => (JSON.parse(_data.Data[2] as string) as { Error?: { Code: string } }).Error?.Code);
    assert.deepEqual([codes, opened.map((bytes) => bytes && new TextDecoder().decode(bytes))], [[undefined, "InvalidArgument", "NotImplemented"], ["PKx"]]);
  });

  it("posts only the events the pane registered for, until it is ended", async () => {
    const { posted, frame, window, send, listening } = page();
    const workbook = createWorkbook({ sheets: [{ name: "甲" }] });
    const host = new Host(workbook, "web");
    const end = attachFrame(frame, host, undefined, window);
    const paths = { 1: { Id: 1, ObjectPathType: 1, Name: "" }, 3: { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 } };
    send(batch([{ Id: 5, ActionType: 3, Name: "_RegisterDataChangedEvent", ObjectPathId: 3, ArgumentInfo: { Arguments: [] } }], paths));
    userEdit(host, "甲", "A1", 1);
    await settled();
    assert.equal(posted.length, 1);
    send(request({ _actionName: "richApiMessage", _actionType: 1, _data: { eventDispId: 33, targetId: "" } }));
    await settled();
    userEdit(host, "甲", "B2", 2);
    await settled();
    const event = posted.at(-1) as { _actionName: string; _responseType: number; _correlationId: number; _data: { ArrayData: [number, number, string, string, number][] } };
    assert.deepEqual([event._actionName, event._responseType, event._correlationId], ["richApiMessage", 1, -1]);
    const [category, number, target, args] = event._data.ArrayData[0];
    assert.deepEqual([category, number, target], [65536, 10, "Workbook"]);
    assert.equal((JSON.parse(args) as { address: string }).address, "B2");
    const count = posted.length;
    end();
    userEdit(host, "甲", "B3", 2);
    await settled();
    assert.equal(posted.length, count);
    assert.equal(listening(), false);
  });

  it("leaves alone what is not from the frame and not office.js", async () => {
    const { posted, frame, window, send } = page();
    attachFrame(frame, new Host(createWorkbook(), "web"), undefined, window);
    send(request({ _actionName: "ContextActivationManager_getAppContextAsync" }), {});
    for (const data of ["{", "null", { a: 1 }, '{"_messageType":1}', "text"]) send(data);
    await settled();
    assert.deepEqual(posted, []);
  });
});
