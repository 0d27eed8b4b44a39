/**
 * Which columns derived fields read, by both their names (“record.field”): each, what those it read had read. What is worked out once for
 * all counts as read by whoever is given it.
 */
export class ReadingLog {
  private readonly known = new Map<string, ReadonlySet<string>>();
  private readonly once = new Map<string, { made: unknown; read: ReadonlySet<string> }>();
  private readonly open: Set<string>[] = [];

  /** What a derived field read; undefined for one that is none, or that nobody worked out. */
  of(name: string): ReadonlySet<string> | undefined {
    return this.known.get(name);
  }

  /** Whoever is at work has read a column, or a derived field with what that had read. */
  note(name: string): void {
    const reader = this.open.at(-1);
    if (!reader) return;
    for (const one of this.known.get(name) ?? [name]) reader.add(one);
  }

  /** Works out a derived field. */
  derive(name: string, fill: () => void): void {
    this.known.set(name, this.during(fill).read);
  }

  /** Works something out once, by its name. */
  make<T>(name: string, make: () => T): T {
    let known = this.once.get(name);
    if (!known) this.once.set(name, (known = this.during(make)));
    for (const one of known.read) this.note(one);
    return known.made as T;
  }

  private during<T>(make: () => T): { made: T; read: ReadonlySet<string> } {
    const read = new Set<string>();
    this.open.push(read);
    try {
      return { made: make(), read };
    } finally {
      this.open.pop();
    }
  }
}
