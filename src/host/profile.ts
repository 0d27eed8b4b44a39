/** Which Excel the host plays, and how strictly. Every deviation from a default names the row of the limits table it turns. */
export interface Profile {
  name: "desktop" | "web";
  /** L1: bytes of one request or response; null: no limit. */
  payloadBytes: number | null;
  /** L1: report it as older hosts do, GeneralException. */
  payloadErrorOld: boolean;
  /** L2: reading more than 5,000,000 cells gives the error, or silently null. */
  bigRead: "error" | "null";
  /** L29: a text starting with "=" written to a cell formatted "@" becomes a formula (the worst case; not known of every Excel). */
  formulaInTextCell: boolean;
  /** L55: two cell-value rules on one range cannot be listed. Only Excel has this fault; who reads the file himself has not. */
  cellRuleFault: boolean;
  /** No printer is installed: Excel then refuses to set up a page. */
  noPrinter: boolean;
  /** L19: highest ExcelApi the host claims; event arguments and requirement checks follow it. */
  excelApi: string;
  /** Milliseconds between a request and its answer. */
  latency: number;
}

const strict: Omit<Profile, "name" | "payloadBytes" | "bigRead"> = {
  payloadErrorOld: false,
  formulaInTextCell: true,
  cellRuleFault: true,
  noPrinter: false,
  excelApi: "1.14",
  latency: 0,
};

const desktop: Profile = { ...strict, name: "desktop", payloadBytes: null, bigRead: "null" };
const web: Profile = { ...strict, name: "web", payloadBytes: 5 * 1024 * 1024, bigRead: "error" };
/** For what only reads and writes a workbook and is no Excel: command line and workbench. It has Excel's rules, and not Excel's faults. */
export function withoutFaults(name: Profile["name"]): ProfileChoice {
  return { name, cellRuleFault: false };
}

/** A named profile, or one of them with rows turned. */
export type ProfileChoice = "desktop" | "web" | (Partial<Profile> & { name: "desktop" | "web" });

export function profileOf(choice: ProfileChoice = "desktop"): Profile {
  const base = (typeof choice === "string" ? choice : choice.name) === "web" ? web : desktop;
  return typeof choice === "string" ? base : { ...base, ...choice };
}
