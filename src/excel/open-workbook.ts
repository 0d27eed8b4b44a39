import { excel } from "./office";
import { asProblem } from "./problem";
import { inTime } from "./run";

/** Bytes turned into base64 at a time: more would be more arguments than a call may have. */
const run = 0x6000;

/** Opens a package as another workbook, in a window of its own. @throws ExcelProblem where Excel cannot, or will not */
export async function openWorkbook(bytes: Uint8Array): Promise<void> {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += run) parts.push(String.fromCharCode(...bytes.subarray(at, at + run)));
  try {
    await inTime(excel().createWorkbook(btoa(parts.join(""))));
  } catch (error) {
    throw asProblem(error);
  }
}
