/** The Excels that are played: volume-licensed 2021 and 2024, the subscription, the browser, the Mac. */
export type ProfileName = "win-2021" | "win-2024" | "m365" | "web" | "mac";

/** Which Excel the host plays, and how strictly. Every deviation from a default names the row of the limits table it turns. */
export interface Profile {
  name: ProfileName;
  /** As `Office.context.platform` says it. */
  platform: "PC" | "OfficeOnline" | "Mac";
  /** L1: bytes of one request or response; null: no limit. */
  payloadBytes: number | null;
  /** L1: report it as older hosts do, GeneralException. */
  payloadErrorOld: boolean;
  /** L2: reading more than 5,000,000 cells gives the error, or silently null. */
  bigRead: "error" | "null";
  /** L29: a text starting with "=" written to a cell formatted "@" becomes a formula (the worst case; not known of every Excel). */
  formulaInTextCell: boolean;
  /** L44: a block written over rows that a filter hides goes astray. Only Excel has this fault. */
  filterFault: boolean;
  /** L55: two cell-value rules on one range cannot be listed. Only Excel has this fault; who reads the file himself has not. */
  cellRuleFault: boolean;
  /** L63: number formats of a workbook beside Excel's own: 200 to 250, by its language. */
  numberFormats: number;
  /** No printer is installed: Excel then refuses to set up a page. */
  noPrinter: boolean;
  /** L19, L67: highest ExcelApi the host claims; event arguments and requirement checks follow it. */
  excelApi: string;
  /** L67: members such as "Range.SavedAsArray" that it claims to have and that fail all the same. */
  broken: readonly string[];
  /** Milliseconds between a request and its answer. */
  latency: number;
}

const windows: Profile = {
  name: "win-2021",
  platform: "PC",
  payloadBytes: null,
  payloadErrorOld: false,
  bigRead: "null",
  formulaInTextCell: true,
  filterFault: true,
  cellRuleFault: true,
  numberFormats: 200,
  noPrinter: false,
  excelApi: "1.14",
  broken: [],
  latency: 0,
};

/** What each has by Microsoft's table of requirement sets (June 2026) and its documented limits. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  "win-2021": windows,
  "win-2024": { ...windows, name: "win-2024", excelApi: "1.17" },
  m365: { ...windows, name: "m365", excelApi: "1.21" },
  web: { ...windows, name: "web", platform: "OfficeOnline", excelApi: "1.21", payloadBytes: 5 * 1024 * 1024, bigRead: "error" },
  mac: { ...windows, name: "mac", platform: "Mac", excelApi: "1.21" },
};

/** For what only reads and writes a workbook and is no Excel: command line and workbench. It has Excel's rules, and not Excel's faults. */
export function withoutFaults(name: ProfileName): ProfileChoice {
  return { name, excelApi: windows.excelApi, numberFormats: 250, filterFault: false, cellRuleFault: false };
}

/** A named profile, or one of them with rows turned. */
export type ProfileChoice = ProfileName | (Partial<Profile> & { name: ProfileName });

export function profileOf(choice: ProfileChoice = "win-2021"): Profile {
  return typeof choice === "string" ? profiles[choice] : { ...profiles[choice.name], ...choice };
}
