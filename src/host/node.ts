import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { compileFunction } from "node:vm";
import { Host } from "./host";
import type { Workbook } from "./model/workbook";
import type { ProfileChoice } from "./profile";
import { requirementsOf } from "./requirements";

/** Path of the unmodified host file of office.js inside the installed package. */
export function officeScript(): string {
  // From this file, not from the working folder: the command line runs anywhere.
  const from = createRequire(path.join(__dirname, "office.js"));
  return path.join(path.dirname(from.resolve("@microsoft/office-js/package.json")), "dist", "excel-web-16.00.js");
}

type Loaded = { Excel: typeof Excel; Office: typeof Office; OfficeExtension: typeof OfficeExtension };

/** What the script declares at its top and also reads from `window`: in a page these are one and the same. */
const LINKED = ["OfficeExt", "OSF", "Office", "OfficeExtension", "OfficeCore", "Excel"];
const link = (name: string): string => `Object.defineProperty(window,"${name}",{configurable:true,get(){return ${name}},set(v){${name}=v}});`;

let text: string | undefined;
let compiled: Buffer | undefined;

/** Loads office.js, unchanged, in this realm (so that its arrays and objects are ours too) and with a window of its own. About 0.1 s. */
export function loadOffice(profile: ProfileChoice = "desktop"): Loaded {
  const noop = (): void => undefined;
  const window: Record<string, unknown> = {
    location: { href: "https://localhost/", search: "", protocol: "https:", hostname: "localhost", origin: "https://localhost" },
    navigator: { userAgent: "node" },
    document: { addEventListener: noop, getElementsByTagName: () => [], createElement: () => ({ style: {}, setAttribute: noop }) },
    addEventListener: noop,
    removeEventListener: noop,
    setTimeout, clearTimeout, setInterval, clearInterval, Promise, performance, console,
  };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  text ??= `${LINKED.map(link).join("")}${readFileSync(officeScript(), "utf8")}\n;return { Excel, Office, OfficeExtension };`;
  const run = compileFunction(text, [], { filename: "excel-web-16.00.js", contextExtensions: [window], cachedData: compiled, produceCachedData: !compiled });
  compiled ??= (run as { cachedData?: Buffer }).cachedData;
  const loaded = run.call(window) as Loaded;
  const context = { requirements: requirementsOf(profile), diagnostics: { host: "Excel", platform: "PC", version: "16.0.18000.41000" }, platform: "PC", host: "Excel" };
  const office = Object.create(loaded.Office, { context: { value: context } }) as typeof Office;
  Object.assign(window, loaded, { Office: office });
  return { ...loaded, Office: office };
}

export interface OfficeRun {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  host: Host;
  /** Syncs answered so far, without the library's clean-up messages. */
  syncs(): number;
  /** Stops events; the workbook stays as it is. */
  stop(): void;
}

/** Starts real office.js over a workbook in memory: `await run.Excel.run(async (context) => …)` works as in Excel. */
export function runOffice(workbook: Workbook, profile: ProfileChoice = "desktop"): OfficeRun {
  const office = loadOffice(profile);
  const host = new Host(workbook, profile);
  const bridge = {
    onMessageFromHost: (_text: string): void => undefined,
    sendMessageToHost(text: string): void {
      const request = JSON.parse(text) as { id: number; type: number; message: { body: unknown } };
      const body = request.message.body;
      const answer = host.query(typeof body === "string" ? body : JSON.stringify(body));
      if (answer === null) return;
      const reply = `{"id":${request.id},"type":${request.type},"flags":0,"message":{"statusCode":200,"headers":{},"body":${answer}}}`;
      setTimeout(() => bridge.onMessageFromHost(reply), host.profile.latency);
    },
  };
  (office.OfficeExtension as unknown as { HostBridge: { init(bridge: object): void } }).HostBridge.init(bridge);
  const silence = host.events.deliver((entries) => bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } })));
  return {
    ...office,
    host,
    syncs: () => host.counters.syncs,
    stop: () => {
      silence();
      host.dispose();
    },
  };
}
