import { Refusal } from "../../refusal";

/** All texts of one workbook. Shared strings come first, under their own index; texts of cells follow, each once. */
export class StringTable {
  readonly list: string[] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly cap: number) {}

  /** Adds a shared string: always a new place. */
  push(text: string): void {
    if (this.list.push(text) > this.cap) throw new Refusal("too-many-strings", `文件里的文字超过 ${this.cap} 条，未读取。请拆分后再试。`);
  }

  /** Index of a text that stands in a cell itself. */
  intern(text: string): number {
    let place = this.places.get(text);
    if (place === undefined) {
      place = this.list.length;
      this.push(text);
      this.places.set(text, place);
    }
    return place;
  }
}
