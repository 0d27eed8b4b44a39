/** The namespace office.js gives; the only place it is taken from. */
export type ExcelApi = typeof Excel;
/** Answers whether a requirement set is there. */
export type SetCheck = (set: string, version: string) => boolean;

let given: ExcelApi | null = null;
let check: SetCheck | null = null;

/**
 * Uses this `Excel` namespace instead of the page's global one, as outside a browser; null goes back to the global.
 * `supported` answers requirement checks; without it the `Office` global is asked.
 */
export function useExcel(namespace: ExcelApi | null, supported: SetCheck | null = null): void {
  given = namespace;
  check = supported;
}

/** The namespace in use; throws when office.js has not been loaded. */
export function excel(): ExcelApi {
  if (given) return given;
  if (typeof Excel === "undefined") throw new Error("office.js is not loaded");
  return Excel;
}

/** True when Excel says it has ExcelApi of this version. What it says can be wrong: optional calls stay in try/catch. */
export function hasApi(version: string): boolean {
  try {
    if (check) return check("ExcelApi", version);
    return typeof Office !== "undefined" && Office.context.requirements.isSetSupported("ExcelApi", version);
  } catch {
    return false;
  }
}
