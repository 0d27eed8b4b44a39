import { countedText, isMixed, type TextRemark, type TextRun } from "../../../sheet/text-runs";
import type { Tag } from "../xml/tag";

/** The parts of one text (`si` or `is`) as their elements go by. */
export class RunCollector {
  private runs: TextRun[] = [];
  /** Set once some part was struck out or raised: then what counts is not what is written. */
  interpreted = false;

  /** @param asWritten keep all of the text, and only say that its parts differ: what Excel would answer */
  constructor(private readonly asWritten: boolean) {}

  begin(): void {
    this.runs = [];
  }

  /** An `r` element. */
  beginRun(): void {
    this.runs.push({ text: "", struck: false, raised: null });
  }

  /** A property of the run's `rPr`. */
  property(local: string, tag: Tag): void {
    const run = this.runs[this.runs.length - 1];
    const value = tag.attr("val");
    if (!run) return;
    if (local === "strike") run.struck = value === undefined || value === "1" || value === "true";
    else if (local === "vertAlign") run.raised = value === "superscript" ? "super" : value === "subscript" ? "sub" : null;
  }

  /** A `t` element, of a run or of the text itself. */
  text(text: string): void {
    if (this.runs.length === 0) this.beginRun();
    this.runs[this.runs.length - 1].text += text;
  }

  end(): { text: string; remark?: TextRemark } {
    if (!this.asWritten) {
      this.interpreted ||= this.runs.some(({ struck, raised }) => struck || raised !== null);
      return countedText(this.runs);
    }
    const text = this.runs.map((run) => run.text).join("");
    return isMixed(this.runs) ? { text, remark: { uncertain: true } } : { text };
  }
}
