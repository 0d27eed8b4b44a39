import { damagedXml } from "./damaged";

/**
 * By root, the sections of which a part has one (ECMA-376, OpenDocument) and of which we would take one: of two, everybody may take another. Of merges,
 * validations and links, which Excel allows one list of, too, all lists are read.
 */
const single: Readonly<Record<string, ReadonlySet<string>>> = {
  workbook: new Set(["workbookPr", "workbookProtection", "bookViews", "sheets", "definedNames"]),
  worksheet: new Set(["sheetPr", "sheetData", "sheetProtection", "autoFilter"]),
  styleSheet: new Set(["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs", "colors"]),
  comments: new Set(["authors", "commentList"]),
  document: new Set(["body"]),
  "document-content": new Set(["automatic-styles", "body"]),
};

/** Watches the sections of a part go by and refuses a second one of a kind that there is only one of. */
export class OnceOnly {
  private depth = 0;
  private names: ReadonlySet<string> | undefined;
  private readonly seen = new Set<string>();

  open(local: string): void {
    if (++this.depth === 1) this.names = Object.hasOwn(single, local) ? single[local] : undefined;
    else if (this.depth === 2 && this.names?.has(local)) {
      if (this.seen.has(local)) throw damagedXml(`“${local}”重复`);
      this.seen.add(local);
    }
  }

  close(): void {
    this.depth--;
  }
}
