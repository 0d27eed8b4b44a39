import { excel } from "./office";

/*
 * Chart sheets are in no list that Excel gives, and their names are taken all the same: that shows only when a sheet cannot be added. What
 * was refused is remembered for the Excel at hand, and the command is begun anew with the next number.
 */
const refused = new WeakMap<object, Set<string>>();
const begun = new WeakMap<object, Set<string>>();
let asked: string[] = [];

/** What is needed of a session; `run.ts` builds on this file. */
interface NamesSession {
  workbook: Excel.Workbook;
  sync(): Promise<void>;
}

/** Names under which a sheet of ours could not be added. */
export function namesTaken(): ReadonlySet<string> {
  return refused.get(excel()) ?? new Set();
}

/** Queues a new sheet of ours. */
export function addOwn(session: NamesSession, name: string): Excel.Worksheet {
  asked.push(name);
  begun.set(excel(), (begun.get(excel()) ?? new Set()).add(name));
  return session.workbook.worksheets.add(name);
}

/** True for a name that was nobody's when we asked for a sheet of it: an empty one is what a cut-off write left. */
export function isBegun(name: string): boolean {
  return begun.get(excel())?.has(name) ?? false;
}

/** Forgets what was asked for: a command begins. */
export function nothingAsked(): void {
  asked = [];
}

/** Does something in between that asks for names of its own: what was asked for before is known afterwards. */
export async function askingApart<T>(work: () => Promise<T>): Promise<T> {
  const before = asked;
  try {
    return await work();
  } finally {
    asked = before;
  }
}

/**
 * Notes that Excel has just refused a name; false when none of ours was asked for. Which of several it was Excel does not say: all of them get
 * the next number.
 */
export function noteRefused(): boolean {
  const names = refused.get(excel()) ?? new Set<string>();
  const news = asked.filter((name) => !names.has(name));
  refused.set(excel(), new Set([...names, ...news]));
  return news.length > 0;
}

/** True when what was asked has been answered: reading what was not is an error. */
export function answered(read: () => unknown): boolean {
  try {
    return read() !== undefined;
  } catch {
    return false;
  }
}

/** Names of all sheets, as the session knows them or else asked: one sync, which answers of every sheet what any of us asks. */
export async function sheetNames(session: NamesSession): Promise<string[]> {
  const { worksheets } = session.workbook;
  if (!answered(() => worksheets.items) || namesTaken().size > 0) {
    worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
    await session.sync();
  }
  return worksheets.items.map((sheet) => sheet.name);
}
