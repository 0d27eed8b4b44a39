const shards = 256;

/** Texts of a dataset, each kept once; values of text fields are indexes into `texts`. */
export class TextPool {
  readonly texts: string[] = [];
  /** Many small tables instead of one: growing a table of a million texts would stop the pane for a tenth of a second. */
  private readonly known: (Map<string, number> | undefined)[] = new Array<undefined>(shards).fill(undefined);

  /** Index of the text, added when new. */
  index(text: string): number {
    const { length } = text;
    const shard = length === 0 ? 0 : (text.charCodeAt(length - 1) * 31 + text.charCodeAt(length >> 1) * 7 + length) % shards;
    const map = (this.known[shard] ??= new Map());
    let at = map.get(text);
    if (at === undefined) {
      at = this.texts.length;
      this.texts.push(text);
      map.set(text, at);
    }
    return at;
  }
}
