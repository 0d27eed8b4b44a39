import { rewriteArchive, type ArchiveChanges } from "../write/archive";
import { encode } from "../write/bytes";
import { deflateSteps } from "../write/deflate";
import { atOnce } from "../../sheet/at-once";
import { checkSheetName } from "../patch/book/names";
import { contentTypes, packageContentTypes, packageRelations, transitional, xmlHead } from "../patch/names";
import { plainStyles } from "../patch/style/part";
import { escapeAttribute } from "../patch/xml/text";

const { main, relations } = transitional;

/**
 * The smallest .xlsx that Excel opens without a word: one empty sheet, 宋体 11. The same name gives the same bytes.
 * @throws PatchRefusal (`name`) for a sheet name Excel does not allow
 */
export function blankWorkbook(sheetName = "Sheet1"): Uint8Array {
  checkSheetName(sheetName, []);
  const parts: [string, string][] = [
    ["[Content_Types].xml", `<Types xmlns="${packageContentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + '<Default Extension="xml" ContentType="application/xml"/>'
      + '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
      + `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentTypes.worksheet}"/><Override PartName="/xl/styles.xml" ContentType="${contentTypes.styles}"/></Types>`],
    ["_rels/.rels", `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ["xl/workbook.xml", `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr/><bookViews><workbookView activeTab="0"/></bookViews>`
      + `<sheets><sheet name="${escapeAttribute(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>`
      + `<Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`],
    ["xl/styles.xml", plainStyles(main)],
    ["xl/worksheets/sheet1.xml", `<worksheet xmlns="${main}" xmlns:r="${relations}"><dimension ref="A1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>`
      + '<sheetFormatPr defaultRowHeight="15"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'],
  ];
  const changes: ArchiveChanges = new Map(parts.map(([name, xml]) => [name, atOnce(deflateSteps([encode(xml.startsWith("<?xml") ? xml : xmlHead + xml)]))]));
  return rewriteArchive(null, changes);
}
