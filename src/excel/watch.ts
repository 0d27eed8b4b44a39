import { readSheetHeads } from "./read/sheets";
import { inExcel } from "./run";

/** Cells that changed, by anyone but us. */
export interface SheetChange {
  sheet: string;
  address: string;
  /** "RangeEdited", "RowInserted" … as Excel names it. */
  kind: string;
  /** Changed by a co-author. */
  remote: boolean;
}

/** Milliseconds in which changes are gathered before they are told. */
const gather = 250;
/** Milliseconds after one of our writes in which its echo is expected where events do not say who made them (before 1.14). */
const echo = 2_000;

let writing = 0;
let quietUntil = 0;

/** Wraps one of our writes, so that its own events are not taken for the user's. */
export async function quietly<T>(write: () => Promise<T>): Promise<T> {
  writing++;
  try {
    return await write();
  } finally {
    writing--;
    quietUntil = Date.now() + echo;
  }
}

/** Calls the handler with gathered changes of the user's sheets; answers the function that stops it. */
export async function watchSheets(handler: (changes: SheetChange[]) => void): Promise<() => Promise<void>> {
  const pending = new Map<string, Excel.WorksheetChangedEventArgs>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async (): Promise<void> => {
    timer = undefined;
    const events = [...pending.values()];
    pending.clear();
    const names = await theirSheets().catch(() => new Map<string, string>());
    const changes = events.flatMap((event): SheetChange[] => {
      const sheet = names.get(event.worksheetId);
      return sheet === undefined ? [] : [{ sheet, address: event.address, kind: event.changeType, remote: event.source === "Remote" }];
    });
    if (changes.length > 0) handler(changes);
  };
  const registration = await inExcel(async ({ workbook, sync }) => {
    const result = workbook.worksheets.onChanged.add(async (event) => {
      if (isEcho(event)) return;
      pending.set(`${event.worksheetId} ${event.address} ${event.changeType}`, event);
      timer ??= setTimeout(() => void tell(), gather);
    });
    await sync();
    return result;
  });
  return async () => {
    clearTimeout(timer);
    pending.clear();
    registration.remove();
    await registration.context.sync();
  };
}

function isEcho(event: Excel.WorksheetChangedEventArgs): boolean {
  if (event.triggerSource === "ThisLocalAddin") return true;
  if (event.source === "Remote" || event.triggerSource !== undefined) return false;
  return writing > 0 || Date.now() < quietUntil;
}

/** Names of the sheets that are not lists or notes of ours, by id. */
async function theirSheets(): Promise<Map<string, string>> {
  return inExcel(async (session) => {
    const { heads } = await readSheetHeads(session);
    for (const { sheet } of heads) sheet.load("id");
    await session.sync();
    return new Map(heads.flatMap(({ sheet, name, own }) => (own ? [] : [[sheet.id, name]])));
  });
}
