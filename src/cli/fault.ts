import { UserError } from "../sheet/user-error";
import type { Streams } from "./streams";

/** What a fault of ours is called. */
export const faultName = (fault: unknown): string => (fault instanceof Error ? fault.name : typeof fault);

/** A fault of ours in a sentence; never its text, which is for who mends it. */
export function faultLine(fault: unknown): string {
  return `程序内部出错（${faultName(fault)}），请加 --debug 再运行一次，并把输出交给维护人员。`;
}

/**
 * Tells what went wrong in one line; with --debug, a fault of ours with its stack.
 * @returns the exit code it stands for: 2 for a refusal, 3 for a fault of ours
 */
export function tell(fault: unknown, before: string, streams: Streams, debug: boolean): 2 | 3 {
  streams.err(`${before}${fault instanceof UserError ? fault.message : faultLine(fault)}`);
  if (fault instanceof UserError) return 2;
  if (debug) streams.err(fault instanceof Error ? (fault.stack ?? String(fault)) : String(fault));
  return 3;
}
