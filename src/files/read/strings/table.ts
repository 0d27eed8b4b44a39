import type { TextRemark } from "../../../sheet/text-runs";
import { Refusal } from "../../refusal";

/** All texts of one workbook. Shared strings come first, under their own index; texts of cells follow, each once. */
export class StringTable {
  readonly list: string[] = [];
  /** What must be said of some texts, by place; such a text is never shared with one of which nothing is to be said. */
  readonly remarks = new Map<number, TextRemark>();
  /** Set where the value of some cell is not as it is written. */
  interpreted = false;
  private readonly places = new Map<string, number>();

  constructor(private readonly cap: number) {}

  /** Adds a shared string: always a new place. */
  push(text: string, remark?: TextRemark): void {
    if (remark) this.remarks.set(this.list.length, remark);
    if (this.list.push(text) > this.cap) throw new Refusal("too-many-strings", `文件里的文字超过上限 ${this.cap.toLocaleString("en")} 条，未读取。请拆成几个文件后再试。`);
  }

  /** Index of a text that stands in a cell itself. */
  intern(text: string, remark?: TextRemark): number {
    if (remark) {
      this.push(text, remark);
      return this.list.length - 1;
    }
    let place = this.places.get(text);
    if (place === undefined) {
      place = this.list.length;
      this.push(text);
      this.places.set(text, place);
    }
    return place;
  }
}
