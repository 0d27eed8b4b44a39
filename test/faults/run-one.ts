import { recoverJournal } from "../../src/excel";
import { limits } from "../../src/excel/run";
import { VirtualTime } from "../support/virtual-time";
import { openExcel } from "../excel/support";
import { snapshot } from "../excel/snapshot";
import type { WriteCommand } from "./commands";
import type { FaultKind } from "./faults";

type Run = ReturnType<typeof openExcel>;
/** Our very hidden notes are ours to change; everything else a person could notice. */
const notes = "_基地核验";

/**
 * What a person sees of a workbook, as text. Left out: which sheet is in front, where the selection stands, how sheets of ours are printed (a
 * request of its own, which may fail and says so), and in which order texts of ours are kept.
 */
function seen(run: Run, { sheets: given }: WriteCommand): string {
  const { active: _active, sheets, xml, ...book } = snapshot(run.host.workbook, [notes]) as { active: string; xml: string[]; sheets: { name: string; selection: unknown; page: unknown }[] };
  const theirs = new Set(given.map(({ name }) => name));
  return JSON.stringify({ ...book, xml: [...xml].sort(), sheets: sheets.map(({ selection: _selection, page, ...sheet }) => ({ ...sheet, ...(theirs.has(sheet.name) && { page }) })) });
}

/** A workbook ready for the command. */
async function begun(command: WriteCommand): Promise<Run> {
  const run = openExcel(command.sheets);
  run.host.settle();
  await command.begin();
  return run;
}

/** A command without a fault: what is seen before and after, and the actions of each of its requests. */
export interface CleanRun { before: string; after: string; actions: number[] }

export async function clean(command: WriteCommand): Promise<CleanRun> {
  const run = await begun(command);
  const before = seen(run, command);
  const actions: number[] = [];
  const answer = run.host.queryBody.bind(run.host);
  run.host.queryBody = (body, bytes) => {
    const syncs = run.syncs();
    const response = answer(body, bytes);
    if (run.syncs() > syncs) actions.push(body.Actions.length);
    return response;
  };
  await command.work();
  return { before, after: seen(run, command), actions };
}

/** What is right after something happened meanwhile: it alone, the command after it, the command before it. */
export async function rightAfter(command: WriteCommand, change: NonNullable<FaultKind["change"]>): Promise<string[]> {
  const alone = await begun(command);
  change(alone.host.workbook);
  alone.host.settle();
  const right = [seen(alone, command)];
  await command.work().catch(() => undefined);
  right.push(seen(alone, command));
  const behind = await begun(command);
  await command.work();
  change(behind.host.workbook);
  behind.host.settle();
  return [...right, seen(behind, command)];
}

/** How one run under a fault ended. */
export interface Ended {
  /** The sentence of the problem; null: it said that it was done. */
  said: string | null;
  /** What the next start said; null: nothing. */
  recovered: string | null;
  /** What was seen at once and after the next start: as before, as after a clean run, or neither. */
  atOnce: "before" | "after" | "other";
  atStart: "before" | "after" | "other";
  /** What was said is not what is. */
  untrue: string | null;
  /** The same command once more ends as a clean run; null: not asked, because somebody changed the workbook. */
  again: boolean | null;
  /** Cells of a person's own sheets that changed. */
  harmed: boolean;
  /** What is seen where it is neither. */
  found: string;
}

/** The pane opens: what it says; null: nothing. */
const start = (time: VirtualTime): Promise<string | null> => time.through(recoverJournal().then((done) => done?.sentence ?? null, (error: Error) => `!${error.message}`), () => limits.watchdog);

const refusal = JSON.stringify({ Error: { Code: "GeneralException", Message: "", Location: "", ActionIndex: -1, HttpStatusCode: 500 } });

/** Runs a command with a fault in its request `at` (from 1), then the next start of the pane, then the command once more. */
export async function runOne(command: WriteCommand, { before, after }: CleanRun, at: number, kind: FaultKind, known: readonly string[] = []): Promise<Ended> {
  const look = (one: Run): string => (kind.filters ? endless(seen(one, command)) : seen(one, command));
  const given = kind.filters ? known.map(endless) : known;
  const run = await begun(command);
  const from = run.syncs();
  const query = run.host.query.bind(run.host);
  if (kind.fault) run.host.faults.plan(from + at, kind.fault);
  const last = from + (kind.fault ? at : at - 1);
  if (kind.closed) run.host.query = (text) => (run.syncs() >= last ? refusal : query(text));
  const time = new VirtualTime();
  let said: string | null;
  let recovered: string | null;
  let once: string;
  let shut = false;
  try {
    said = await time.through(command.work().then(() => null, (error: Error) => error.message), () => limits.watchdog);
    run.host.query = query;
    run.host.faults.clear();
    once = look(run);
    recovered = await start(time);
    if (recovered !== null && /受保护|正在筛选/u.test(recovered)) {
      shut = true;
      // As the sentence asks: what keeps us from it is taken away, and the pane is opened again.
      for (const sheet of run.host.workbook.sheets) {
        sheet.protection = null;
        if (/正在筛选/u.test(recovered)) sheet.autoFilter &&= { ...sheet.autoFilter, criteria: [] };
      }
      run.host.workbook.protection = null;
      recovered = await start(time);
    }
  } finally {
    time.end();
  }
  const found = shut ? opened(look(run)) : look(run);
  const right = shut ? given.map(opened) : given;
  const state = (text: string, of: readonly string[]): Ended["atOnce"] => (kind.change ? (text === of[0] ? "before" : of.includes(text) ? "after" : "other") : text === before ? "before" : text === after ? "after" : "other");
  const atOnce = state(once, given);
  const atStart = state(found, right);
  let again: boolean | null = null;
  if (!kind.change && atStart !== "other" && !command.name.startsWith("undo") && !(command.adds && atStart === "after")) {
    await command.work().catch((error: Error) => void (said ??= error.message));
    again = seen(run, command) === after;
  }
  return { said, recovered, atOnce, atStart, untrue: kind.closed ? startSays(recovered, atStart) : (saysOf(said, kind.change && given.slice(1).includes(once) && said === null ? "after" : atOnce) ?? startSays(recovered, atStart)), again, harmed: harmedBy(kind, before, found, right), found };
}

/** A workbook as seen, wherever its filters end. */
function endless(text: string): string {
  const { sheets, ...book } = JSON.parse(text) as { sheets: { autoFilter: { area: { bottom: number } } | null }[] };
  return JSON.stringify({ ...book, sheets: sheets.map((sheet) => (sheet.autoFilter ? { ...sheet, autoFilter: { ...sheet.autoFilter, area: { ...sheet.autoFilter.area, bottom: 0 } } } : sheet)) });
}

/** A workbook as seen, without its protection and filters. */
function opened(text: string): string {
  const { sheets, ...book } = JSON.parse(text) as { sheets: { protection: unknown; autoFilter: unknown }[] };
  return JSON.stringify({ ...book, sheets: sheets.map(({ protection: _protection, autoFilter: _filter, ...sheet }) => sheet) });
}

/** What is wrong with what a command said. */
function saysOf(said: string | null, is: Ended["atOnce"]): string | null {
  if (said === null) return is === "after" ? null : `said done, is ${is}`;
  if (/重新打开任务窗格|下次打开/u.test(said)) return null;
  if (/已恢复|没有写入/u.test(said)) return is === "before" ? null : `said restored, is ${is}`;
  return is === "before" ? null : `said failed, is ${is}`;
}

function startSays(recovered: string | null, is: Ended["atStart"]): string | null {
  if (recovered === null) return null;
  if (recovered.startsWith("!")) return `the start fails: ${recovered.slice(1)}`;
  if (/已经写完|已写完/u.test(recovered)) return is === "after" ? null : `start said done, is ${is}`;
  if (/已恢复/u.test(recovered)) return is === "before" ? null : `start said restored, is ${is}`;
  return null;
}

const sheetsOf = (text: string): Map<string, string> => new Map((JSON.parse(text) as { sheets: { name: string; cells: unknown }[] }).sheets.map((sheet) => [sheet.name, JSON.stringify(sheet.cells)]));

/** Whether a person's own cells are other than they were, and than the change made them. */
function harmedBy(kind: FaultKind, before: string, found: string, right: readonly string[]): boolean {
  const then = sheetsOf(kind.change ? right[0] : before).get("机构信息");
  const now = sheetsOf(found).get("机构信息");
  return then !== undefined && then !== now;
}

/** Where two workbooks differ: a few paths, with both values. */
export function differing(one: string, other: string, most = 5): string[] {
  const found: string[] = [];
  const walk = (a: unknown, b: unknown, path: string): void => {
    if (found.length >= most || JSON.stringify(a) === JSON.stringify(b)) return;
    if (a !== null && b !== null && typeof a === "object" && typeof b === "object") for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) walk((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}/${key}`);
    else found.push(`${path}: ${JSON.stringify(a)?.slice(0, 60)} ≠ ${JSON.stringify(b)?.slice(0, 60)}`);
  };
  walk(JSON.parse(one), JSON.parse(other), "");
  return found;
}
