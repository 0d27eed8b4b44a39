/** Texts of a dataset, each kept once; values of text fields are indexes into `texts`. */
export class TextPool {
  readonly texts: string[] = [];
  private readonly known = new Map<string, number>();

  /** Index of the text, added when new. */
  index(text: string): number {
    let at = this.known.get(text);
    if (at === undefined) {
      at = this.texts.length;
      this.texts.push(text);
      this.known.set(text, at);
    }
    return at;
  }
}
