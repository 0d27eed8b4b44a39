import { asProblem, ExcelProblem } from "../problem";
import { overtaken, type ExcelSession } from "../run";
import { isGuarded } from "./guards";
import { RecordSheet } from "./record-sheet";
import type { WriteState } from "./write-state";

type UndoState = Extract<WriteState, "undoing" | "restoring">;

/**
 * How an undo begins. It has no journal of its own: in the request that first changes something all of our notes are written anew with its state, after a
 * question that Excel refuses where another pane has written since they were read; so that of two panes, both undoing or one of them writing, one does it. What takes a write
 * back after a fault stands in notes that its own pane has begun, and only says its state.
 */
export class UndoStart {
  private begun: boolean;
  private asked = 0;

  constructor(
    private readonly session: ExcelSession,
    private readonly records: RecordSheet,
    how: UndoState,
  ) {
    this.begun = how === "restoring" || records.state !== "";
  }

  /** Queues the question, before anything that is changed. */
  guard(): void {
    if (!this.begun) this.asked = this.records.queueUnchanged(this.session);
  }

  /** Queues that it is being done, after all questions. */
  say(state: UndoState): void {
    if (this.begun) return this.records.queueState(this.session, state);
    this.records.state = state;
    this.records.queueWrite(this.session);
  }

  /**
   * Sends what is queued, and whatever else `work` asks with it.
   * @throws ExcelProblem `overtaken` where another pane was quicker, and nothing was done
   */
  async send<T = void>(work: () => Promise<T> = this.session.finish as () => Promise<T>): Promise<T> {
    try {
      const done = await work();
      this.begun = true;
      return done;
    } catch (error) {
      if (!this.begun && isGuarded(asProblem(error))) await this.refused();
      throw error;
    }
  }

  /** Queues that nothing is being done after all: the next time it begins anew. */
  leave(): void {
    this.records.queueState(this.session, "");
    this.begun = false;
  }

  /** A guard refused the request: whether that was ours. */
  private async refused(): Promise<void> {
    const { end, state } = await RecordSheet.read(this.session);
    if (this.asked > 0 && (end !== this.asked || state !== "")) throw new ExcelProblem("changed", undefined, overtaken);
    // A guard of the sheet: our notes are as they were.
    this.records.state = "";
    this.records.end = this.asked;
  }
}
