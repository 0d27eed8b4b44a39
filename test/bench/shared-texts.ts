/** The shared string table of a workbook being written. */
export class SharedTexts {
  readonly list: string[] = [];
  private readonly known = new Map<string, number>();

  /** Index of a text that occurs again and again. */
  index(text: string): number {
    let at = this.known.get(text);
    if (at === undefined) this.known.set(text, (at = this.once(text)));
    return at;
  }

  /** Index of a text that occurs once: not remembered, so that a million names cost nothing. */
  once(text: string): number {
    return this.list.push(text) - 1;
  }
}
