import type { Events } from "./events";
import type { Interruptions } from "./interruptions";
import type { Faults } from "./faults/faults";
import type { Workbook } from "./model/workbook";
import type { Profile } from "./profile";
import type { OfficeObject } from "./office/office-object";
import type { UndoList } from "./undo-list";
import type { References } from "./wire/references";

export interface Counters {
  /** Batches answered or refused, without the library's own clean-up messages. */
  syncs: number;
  /** Messages that only release tracked objects. */
  cleanups: number;
  requestBytes: number;
  responseBytes: number;
  largestRequest: number;
  largestResponse: number;
  /** Calls of suspendScreenUpdatingUntilNextSync (L53). */
  screenSuspensions: number;
}

/** What the objects of the wire see of the host that answers for them. */
export interface HostState extends Interruptions {
  readonly workbook: Workbook;
  readonly profile: Profile;
  readonly references: References;
  readonly events: Events;
  readonly faults: Faults;
  readonly counters: Counters;
  readonly undo: UndoList;
  /** The user is typing in a cell (L16). */
  editMode: boolean;
  /** Who makes the changes that happen now; decides `source` and `triggerSource` of events. */
  actor: "add-in" | "user" | "remote";
  /** Called when the add-in opens another workbook; null: a blank one. */
  opened?: (bytes: Uint8Array | null) => void;
  root: OfficeObject | undefined;
  /** Formulas up to date, as after every sync. */
  settle(): void;
}
