import { excel } from "../office";
import { ExcelProblem } from "../problem";

/** Which pane wrote a state, and when. */
export interface Writer {
  pane: string;
  /** Milliseconds since 1970, by the clock of its machine. */
  at: number;
}

/** Milliseconds for which a write of another pane is taken for one that it is still in the middle of: longer than it waits for an answer. */
export const live = 60_000;
/** Detail of the problem that another pane is writing. */
export const otherPane = "otherPane";

const ids = new WeakMap<object, string>();

/** A name of this pane, new with every load of it. */
function paneId(): string {
  const id = ids.get(excel()) ?? Math.random().toString(36).slice(2, 12);
  ids.set(excel(), id);
  return id;
}

/** This pane, now. */
export function writerNow(): Writer {
  return { pane: paneId(), at: Date.now() };
}

/** Written by this pane. */
export const isOwnPane = ({ pane }: Writer): boolean => pane === paneId();

/**
 * Refuses to touch a write that another pane may be in the middle of: two panes may be open on one workbook.
 * @throws ExcelProblem "busy"
 */
export function refuseForeign(writer: Writer | null): void {
  if (writer && !isOwnPane(writer) && Math.abs(Date.now() - writer.at) < live) {
    throw new ExcelProblem("busy", "另一个任务窗格正在写入，或刚才没有写完就关闭了：请过一分钟再试一次。", otherPane);
  }
}
