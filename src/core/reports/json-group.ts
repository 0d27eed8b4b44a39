/** The lines of a report that a finding belongs to, by places in its list of findings. */
export interface JsonGroup {
  /** What people see as one: the first finding that is one fault with it. */
  group: number;
  /** The group it follows from; null: from none. */
  cause: number | null;
}
