import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { Linter } from "eslint";
import { builtGate } from "../../src/dev/build-gate.mjs";
import { nearestLanguage } from "../../src/sheet/nearest-language";

const room = path.resolve(__dirname, "../../src/taskpane");
const built = builtGate();
const source = (name: string) => readFileSync(path.join(room, name), "utf8");

interface FakeNode {
  tag: string;
  children: FakeNode[];
  parentNode: FakeNode | null;
  text: string;
  [key: string]: unknown;
}

/** A document as small as the gate needs, and an engine old or new. */
function page({ modern = true, language = "zh-CN", scripts = {} as Record<string, "loads" | "fails" | "hangs">, office = null as object | null } = {}) {
  const node = (tag: string, text = ""): FakeNode => ({
    tag, text, children: [], parentNode: null, className: "", noModule: undefined,
    setAttribute() {},
    ...(tag === "dialog" && modern ? { showModal() {} } : {}),
    get firstChild() { return this.children[0] ?? null; },
    appendChild(child: FakeNode) { this.children.push(child); child.parentNode = this; return child; },
    removeChild(child: FakeNode) { this.children.splice(this.children.indexOf(child), 1); child.parentNode = null; return child; },
  });
  const body = node("body");
  const gate = node("div");
  body.children.push(gate);
  gate.parentNode = body;
  const timers: (() => void)[] = [];
  const asked: string[] = [];
  const head = node("head");
  head.appendChild = (script: FakeNode) => {
    asked.push(String(script.src));
    const fate = scripts[String(script.src)] ?? "hangs";
    if (fate === "loads") { window.Office = office; (script.onload as () => void)(); }
    if (fate === "fails") (script.onerror as () => void)();
    return script;
  };
  const document = {
    head,
    createElement: (tag: string) => { const made = node(tag); if (tag === "script" && !modern) delete made.noModule; return made; },
    createTextNode: (text: string) => node("#text", text),
    getElementById: (id: string) => (id === "gate" && gate.parentNode ? gate : null),
    addEventListener() {},
  };
  const window: Record<string, unknown> = { document, navigator: { language }, setTimeout: (run: () => void) => timers.push(run), clearTimeout: (at: number) => { timers[at - 1] = () => undefined; } };
  Object.assign(window, { window });
  if (modern) for (const name of ["ResizeObserver", "Worker", "MessageChannel"]) window[name] = function () {};
  const context = vm.createContext(window);
  // A context has every feature of this Node; an old engine has not.
  if (!modern) vm.runInContext("globalThis.Promise = undefined; globalThis.BigInt = undefined;", context);
  const words = (at: FakeNode): string => at.text + at.children.map(words).join(" ");
  return {
    window, asked, timers,
    run(config: object) { window.baseReviewConfig = config; vm.runInContext(built, context); },
    says: () => words(gate),
    shown: () => gate.parentNode !== null,
    open(callback: () => void) { (window.paneGate as { whenOpen(run: () => void): void }).whenOpen(callback); },
  };
}

const excel = (api: string, host: string | null = "Excel") => ({
  onReady: (tell: (info: object) => void) => tell({ host }),
  context: { requirements: { isSetSupported: (_: string, wanted: string) => Number(api.split(".")[1]) >= Number(wanted.split(".")[1]) } },
});
const local = { officeJs: ["local"], local: "office/office.js", timeout: 10, workbench: "workbench.html" };

describe("taskpane/gate", () => {
  it("is ES5, so that the oldest engine can read it", () => {
    const es5 = [{ languageOptions: { ecmaVersion: 5 as const, sourceType: "script" as const } }];
    for (const text of [built, source("config.js")]) assert.deepEqual(new Linter().verify(text, es5), []);
    assert.equal(new Linter().verify("let x = () => 1;", es5)[0].fatal, true);
  });
  it("opens for Excel with ExcelApi 1.9, before or after the pane asked", () => {
    for (const late of [false, true]) {
      let ready = () => undefined as void;
      const office = { ...excel("1.9"), onReady: (tell: (info: object) => void) => (late ? (ready = () => tell({ host: "Excel" })) : tell({ host: "Excel" })) };
      const at = page({ scripts: { "office/office.js": "loads" }, office });
      let opened = 0;
      at.run(local);
      at.open(() => opened++);
      assert.equal(opened, late ? 0 : 1);
      ready();
      assert.equal(opened, 1);
      assert.equal(at.shown(), false);
    }
  });
  it("an old engine is told so, with the versions that work and the other door; office.js is not even asked for", () => {
    const at = page({ modern: false });
    at.run(local);
    assert.match(at.says(), /内核过旧.*Excel 2021.*工作台.*workbench\.html/s);
    assert.deepEqual(at.asked, []);
  });
  it("an old Excel, another host, no host: each gets its own sentence, and the pane stays closed", () => {
    for (const [office, words] of [[excel("1.8"), /ExcelApi 1\.9/], [excel("1.14", "Word"), /只能在 Excel/], [excel("1.14", null), /没有连接到 Excel/]] as const) {
      const at = page({ scripts: { "office/office.js": "loads" }, office });
      at.run(local);
      at.open(() => assert.fail("opened"));
      assert.match(at.says(), words);
    }
  });
  it("is not offered on iPads and phones, and says so", () => {
    for (const platform of ["iOS", "Android"]) {
      const at = page({ scripts: { "office/office.js": "loads" }, office: { ...excel("1.14"), onReady: (tell: (info: object) => void) => tell({ host: "Excel", platform }) } });
      at.run(local);
      at.open(() => assert.fail("opened"));
      assert.match(at.says(), /不在 iPad 和手机上提供/u);
    }
  });
  it("falls back from place to place, by error and by time-out, and names what was tried", () => {
    const microsoft = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
    const at = page({ scripts: { "office/office.js": "fails", [microsoft]: "hangs" } });
    at.run({ ...local, officeJs: ["local", "microsoft", "nowhere", "21vianet"] });
    assert.deepEqual(at.asked, ["office/office.js", microsoft]);
    at.timers.slice().forEach((run) => run());
    assert.equal(at.asked.length, 3);
    assert.match(at.asked[2], /partner\.office365\.cn/);
    at.timers.slice().forEach((run) => run());
    assert.match(at.says(), /无法加载 Office\.js.*local、microsoft、nowhere、21vianet/);
  });
  it("an Office that never answers is no Office", () => {
    const at = page({ scripts: { "office/office.js": "loads" }, office: { onReady: () => undefined } });
    at.run(local);
    assert.match(at.says(), /正在连接/);
    at.timers.slice().forEach((run) => run());
    assert.match(at.says(), /没有连接到 Excel/);
  });
  it("speaks Traditional Chinese and English too, with the same keys", () => {
    for (const [language, words] of [["zh-TW", /瀏覽器核心過舊/], ["en-US", /outdated browser engine/]] as const) {
      const at = page({ modern: false, language });
      at.run(local);
      assert.match(at.says(), words);
    }
    for (const language of ["zh", "zh-Hant-HK", "zh-Hans-SG", "fr", ""]) {
      const [one, same] = [language, nearestLanguage(language)].map((spoken) => page({ modern: false, language: spoken }));
      one.run(local);
      same.run(local);
      assert.equal(one.says(), same.says(), language);
    }
    const table = /var messages = (\{[\s\S]*?\n {2}\});/.exec(source("gate.js"))![1];
    const messages = vm.runInNewContext(`(${table})`) as Record<string, object>;
    const keys = Object.values(messages).map((one) => Object.keys(one).join());
    assert.equal(keys.length, 3);
    assert.equal(new Set(keys).size, 1);
  });
  it("the page's policy lets nothing out", () => {
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(source("taskpane.html"))![1];
    assert.match(policy, /connect-src 'none'/);
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe-eval|script-src[^;]*unsafe-inline|\*/);
    assert.doesNotMatch(source("taskpane.html"), /<script>|\son[a-z]+="/);
  });
});
