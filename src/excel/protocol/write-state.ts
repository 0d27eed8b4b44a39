/** Keys on our record sheet of a write that goes on, and of how the last one is taken back. */
export const journalKey = "journal";
export const undoKey = "undo";

/**
 * How far a write came, in the state cell of our records: nothing written yet, being written, written but not yet closed,
 * being taken back after a fault and taken back, being taken back on demand and taken back (then it is the undo entry that is open). ""
 * when no write is open, whatever entries there are.
 */
export type WriteState = "prepared" | "committing" | "committed" | "restoring" | "restored" | "undoing" | "undone";
