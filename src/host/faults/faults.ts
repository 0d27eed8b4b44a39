import type { Workbook } from "../model/workbook";

/** What can go wrong with one sync; `at` counts syncs from 1, clean-up messages not counted. */
export type Fault =
  /** The user is typing: the whole batch is refused (L16). */
  | { kind: "edit mode" }
  /** The request or the answer is too large (L1). A too large answer comes after everything was applied. */
  | { kind: "request too large" }
  | { kind: "response too large" }
  /** Fails at this action; what stands before it stays applied (L7). Absent: in the middle. */
  | { kind: "partial apply"; action?: number }
  /** Everything is applied and the answer is lost (L7). */
  | { kind: "applied then rejected" }
  /** No answer, ever (L8); nothing is applied. */
  | { kind: "hang" }
  /** Refused as a whole, nothing applied; with its code where another workbook is active (L13). */
  | { kind: "refused"; code?: string }
  /** Everything is applied, and the answer never comes (L8). */
  | { kind: "unanswered" }
  /** Everything is applied; what was asked for comes back empty (L2). */
  | { kind: "null read" }
  /** Another person deletes or protects the sheet just before. */
  | { kind: "sheet deleted"; sheet: string }
  | { kind: "protected"; sheet: string }
  /** Anything else that happens just before: a person or a co-author at work. */
  | { kind: "meanwhile"; change: (workbook: Workbook) => void };

/** The faults a test has planned. */
export class Faults {
  private readonly planned = new Map<number, Fault>();

  plan(at: number, fault: Fault): void {
    this.planned.set(at, fault);
  }

  take(at: number): Fault | undefined {
    const fault = this.planned.get(at);
    this.planned.delete(at);
    return fault;
  }

  clear(): void {
    this.planned.clear();
  }
}
