import { hasApi } from "./office";
import { inExcel } from "./run";

/** What this Excel can do for us. */
export interface Capabilities {
  /** Highest ExcelApi it claims, "1.14"; "" when it claims none. */
  api: string;
  /** A round trip worked. */
  alive: boolean;
  /** ExcelApi 1.9, the least we need. */
  enough: boolean;
  /** Merged areas can be asked (1.13). */
  merges: boolean;
  /** Events say who made a change (1.14). */
  eventSource: boolean;
  /** The workbook cannot be written to, or its structure is protected. */
  readOnly: boolean;
  structureProtected: boolean;
  /** One Chinese sentence when something essential is missing. */
  problem: string | null;
}

/** Asks what is claimed and tries what is needed; never throws, because claims can be wrong. */
export async function probe(): Promise<Capabilities> {
  let api = "";
  for (let minor = 1; minor <= 21; minor++) if (hasApi(`1.${minor}`)) api = `1.${minor}`;
  const found: Capabilities = {
    api,
    alive: false,
    enough: hasApi("1.9"),
    merges: hasApi("1.13"),
    eventSource: hasApi("1.14"),
    readOnly: false,
    structureProtected: false,
    problem: null,
  };
  try {
    await inExcel(async ({ workbook, sync }) => {
      workbook.load("name");
      await sync();
      found.alive = true;
    });
    await inExcel(async ({ workbook, sync }) => {
      workbook.protection.load("protected");
      await sync();
      found.structureProtected = workbook.protection.protected;
    });
    await inExcel(async ({ workbook, sync }) => {
      workbook.load("readOnly");
      await sync();
      found.readOnly = workbook.readOnly;
    });
  } catch (error) {
    if (!found.alive) found.problem = error instanceof Error ? error.message : String(error);
  }
  if (found.alive && !found.enough) found.problem = "当前版本的 Excel 太旧：请使用 Excel 2021 或更高版本、Microsoft 365 或网页版 Excel。";
  return found;
}
