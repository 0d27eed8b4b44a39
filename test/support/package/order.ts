import type { Element } from "./element";
import { children, type Parts } from "./parts";

const list = (names: string) => names.split(" ");

/** Sequences of the schema (ECMA-376 part 1, sml.xsd), by the element they are of. */
const sequences: Record<string, string[]> = {
  workbook: list("fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"),
  worksheet: list("sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"),
  styleSheet: list("numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst"),
  table: list("autoFilter sortState tableColumns tableStyleInfo extLst"),
  tableColumn: list("calculatedColumnFormula totalsRowFormula xmlColumnPr extLst"),
  comments: list("authors commentList extLst"),
  sheetPr: list("tabColor outlinePr pageSetUpPr"),
  sheetView: list("pane selection pivotSelection extLst"),
  dataValidation: list("formula1 formula2"),
  headerFooter: list("oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter"),
  c: list("f v is extLst"),
  xf: list("alignment protection extLst"),
  dxf: list("font numFmt fill alignment border protection extLst"),
  border: list("start end left right top bottom diagonal vertical horizontal"),
};
/** Those that may stand more than once. */
const many = new Set(["conditionalFormatting", "selection", "pivotSelection", "fileRecoveryPr"]);
/** Lists that must not be empty. */
const filled = new Set(["cols", "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks", "sheets", "definedNames", "bookViews", "rowBreaks", "colBreaks", "tableParts", "sheetViews"]);

/** Children stand in the schema's sequence, once where once is meant, and lists are not empty. `count` says how many there are. */
export function checkOrder({ say }: Parts, part: string, e: Element): void {
  const sequence = sequences[e.localName!];
  let last = -1;
  for (const child of children(e)) {
    if (child.namespaceURI !== e.namespaceURI) continue;
    const at = sequence?.indexOf(child.localName!) ?? 0;
    if (sequence && at < 0) say("order", part, `<${e.nodeName}> has no <${child.nodeName}>`);
    else if (sequence && (at < last || (at === last && !many.has(child.localName!)))) say("order", part, `<${child.nodeName}> stands after <${sequence[last]}>`);
    last = Math.max(last, at);
    if (child.localName !== "sheetData" && child.localName !== "extLst") checkOrder({ say } as Parts, part, child);
  }
  if (filled.has(e.localName!) && !children(e).length) say("order", part, `<${e.nodeName}> is empty`);
}

/** `count` of a list, which Excel writes and some readers believe. */
export function checkCount({ say }: Parts, part: string, e: Element | undefined, items: number): void {
  const count = e?.getAttribute("count");
  if (count !== null && count !== undefined && Number(count) !== items) say("count", part, `<${e!.nodeName}> says ${count}, has ${items}`);
}
