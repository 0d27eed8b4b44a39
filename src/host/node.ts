import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { compileFunction } from "node:vm";
import { Host } from "./host";
import type { Workbook } from "./model/workbook";
import { profileOf, type ProfileChoice } from "./profile";
import { requirementsOf } from "./requirements";

/** Path of the unmodified host file of office.js inside the installed package. */
export function officeScript(): string {
  // From this file, not from the working folder: the command line runs anywhere.
  const from = createRequire(path.join(__dirname, "office.js"));
  return path.join(path.dirname(from.resolve("@microsoft/office-js/package.json")), "dist", "excel-web-16.00.js");
}

type Loaded = { Excel: typeof Excel; Office: typeof Office; OfficeExtension: typeof OfficeExtension };
/** The library as its script made it, and the window it looks at. */
interface Library { made: Loaded; window: Record<string, unknown> }

/** What the script declares at its top and also reads from `window`: in a page these are one and the same. */
const LINKED = ["OfficeExt", "OSF", "Office", "OfficeExtension", "OfficeCore", "Excel"];
const link = (name: string): string => `Object.defineProperty(window,"${name}",{configurable:true,get(){return ${name}},set(v){${name}=v}});`;

let text: string | undefined;
let compiled: Buffer | undefined;

/** Runs the script of office.js, unchanged, in this realm (so that its arrays and objects are ours too) and with a window of its own. About 0.1 s. */
function loadLibrary(): Library {
  const noop = (): void => undefined;
  const window: Record<string, unknown> = {
    location: { href: "https://localhost/", search: "", protocol: "https:", hostname: "localhost", origin: "https://localhost" },
    navigator: { userAgent: "node" },
    document: { addEventListener: noop, getElementsByTagName: () => [], createElement: () => ({ style: {}, setAttribute: noop }) },
    addEventListener: noop,
    removeEventListener: noop,
    // Looked up when they are called: the library outlives what a test puts in their place.
    setTimeout: (run: () => void, ms?: number) => setTimeout(run, ms),
    clearTimeout: (timer?: NodeJS.Timeout) => clearTimeout(timer),
    setInterval, clearInterval, Promise, performance, console,
  };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  text ??= `${LINKED.map(link).join("")}${readFileSync(officeScript(), "utf8")}\n;return { Excel, Office, OfficeExtension };`;
  const run = compileFunction(text, [], { filename: "excel-web-16.00.js", contextExtensions: [window], cachedData: compiled, produceCachedData: !compiled });
  compiled ??= (run as { cachedData?: Buffer }).cachedData;
  return { made: run.call(window) as Loaded, window };
}

/** What office.js is to an add-in in an Excel of the profile. */
function officeOf({ made, window }: Library, profile: ProfileChoice): Loaded {
  const { platform } = profileOf(profile);
  const context = { requirements: requirementsOf(profile), diagnostics: { host: "Excel", platform, version: "16.0.18000.41000" }, platform, host: "Excel" };
  const office = Object.create(made.Office, { context: { value: context } }) as typeof Office;
  Object.assign(window, made, { Office: office });
  // A namespace of its own for each workbook: it is what an add-in knows one Excel from another by.
  return { ...made, Excel: Object.create(made.Excel) as typeof Excel, Office: office };
}

/** Loads office.js for an add-in of its own. */
export const loadOffice = (profile: ProfileChoice = "win-2021"): Loaded => officeOf(loadLibrary(), profile);

/** Inside the library: what it talks to, and who waits for events. */
interface Inside {
  HostBridge: { init(bridge: object): void };
  HostBridgeSession?: { s_instance?: object | null };
  GenericEventRegistration?: { s_genericEventRegistrations?: object };
}
const inside = ({ made }: Library): Inside => made.OfficeExtension as unknown as Inside;

/** Libraries whose run is over, for the next one: each context speaks to the bridge it was made for, whatever comes later. */
const idle: Library[] = [];

/** Lets go of the workbook and keeps the library, unless something waits for events in it: those who do are kept by it for good. */
function rest(library: Library): void {
  const { HostBridge, HostBridgeSession, GenericEventRegistration } = inside(library);
  const waiting = GenericEventRegistration?.s_genericEventRegistrations;
  if (!HostBridgeSession || !waiting || Object.keys(waiting).length > 0) return;
  HostBridge.init({});
  HostBridgeSession.s_instance = null;
  idle.push(library);
}

export interface OfficeRun {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  host: Host;
  /** Syncs answered so far, without the library's clean-up messages. */
  syncs(): number;
  /** Ends the run: events stop, and nothing new can be asked. The workbook stays as it is. */
  stop(): void;
}

/** Starts real office.js over a workbook in memory: `await run.Excel.run(async (context) => …)` works as in Excel. */
export function runOffice(workbook: Workbook, profile: ProfileChoice = "win-2021"): OfficeRun {
  const library = idle.pop() ?? loadLibrary();
  const office = officeOf(library, profile);
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
  inside(library).HostBridge.init(bridge);
  let stopped = false;
  const silence = host.events.deliver((entries) => bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } })));
  return {
    ...office,
    host,
    syncs: () => host.counters.syncs,
    stop: () => {
      if (stopped) return;
      stopped = true;
      silence();
      host.dispose();
      rest(library);
    },
  };
}
