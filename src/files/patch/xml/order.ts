import { isElement, type XmlElement } from "./element";

const sequence = (names: string): string[] => names.split(" ");

/** Child order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
export const worksheetOrder = sequence(
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst",
);
/** Child order of CT_SheetPr (18.3.1.82). */
export const sheetPrOrder = sequence("tabColor outlinePr pageSetUpPr");
/** Child order of CT_SheetView (18.3.1.87). */
export const sheetViewOrder = sequence("pane selection pivotSelection extLst");
/** Child order of CT_Workbook (18.2.27). */
export const workbookOrder = sequence(
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
);
/** Child order of CT_Stylesheet (18.8.39). */
export const stylesOrder = sequence("numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst");
/** Child order of CT_HeaderFooter (18.3.1.46). */
export const headerFooterOrder = sequence("oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter");
/** Child order of CT_Table (18.5.1.2). */
const tableOrder = sequence("autoFilter sortState tableColumns tableStyleInfo extLst");
/** Child order of CT_Comments (18.7.6). */
const commentsOrder = sequence("authors commentList extLst");

/** What may stand in these elements, by their names; each once, but for `repeatable`. */
export const sequences: ReadonlyMap<string, readonly string[]> = new Map([
  ["worksheet", worksheetOrder], ["workbook", workbookOrder], ["styleSheet", stylesOrder], ["table", tableOrder], ["comments", commentsOrder],
  ["sheetPr", sheetPrOrder], ["headerFooter", headerFooterOrder], ["Relationships", ["Relationship"]], ["Types", ["Default", "Override"]],
]);
/** Sections that a part may have several of. */
export const repeatable: ReadonlySet<string> = new Set(["cols", "conditionalFormatting", "fileRecoveryPr", "Relationship", "Default", "Override"]);

/** Puts a new child where the schema's sequence wants it: after the last child that may stand before it. Unknown children stay with the one before them. */
export function insertInOrder(parent: XmlElement, child: XmlElement, order: string[]): void {
  const rank = order.indexOf(child.local);
  const { nodes } = parent;
  let index = nodes.length;
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    const own = isElement(node) ? order.indexOf(node.local) : -1;
    if (own >= 0 && own <= rank) break;
    if (own > rank) index = i;
  }
  parent.insert(child, index);
}

/** The child of that local name, made by `make` and put in its place when it is absent. */
export function childInOrder(parent: XmlElement, local: string, order: string[], make: () => XmlElement): XmlElement {
  const found = parent.child(local);
  if (found) return found;
  const made = make();
  insertInOrder(parent, made, order);
  return made;
}
