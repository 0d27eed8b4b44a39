import { excel } from "../office";

/*
 * What cells held before the last write, which may be data of persons: the workbook keeps it only as long as the write lasts, and this pane as
 * long as it is open, for taking the write back.
 */
const kept = new WeakMap<object, { undo: string; whole: unknown }>();

/** Keeps a whole undo entry beside the text of the one that stands in the workbook. */
export function keepBefore(undo: string, whole: unknown): void {
  kept.set(excel(), { undo, whole });
}

/** The whole of an undo entry of the workbook; null where another pane wrote it, or this one before it was opened again. */
export function keptBefore(undo: string | undefined): unknown {
  const one = kept.get(excel());
  return one?.undo === undo ? (one?.whole ?? null) : null;
}
