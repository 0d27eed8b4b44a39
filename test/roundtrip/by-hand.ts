import { strToU8, zipSync } from "fflate";
import { richParts } from "../files/patch/support/rich";
import { pack, worksheet, type BookXml } from "../files/read/support/package";
import { soundParts } from "../support/package/sound";
import type { Book } from "./by-library";
import { rows, sheetName } from "./rows";

const cell = (value: string | number, at: string): string => (typeof value === "number" ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`);
const data = rows.map((line, row) => `<row r="${row + 1}">${line.map((value, column) => cell(value, `${"ABCDE"[column]}${row + 1}`)).join("")}</row>`).join("");
const styles = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>";
const rule = (priority: number, more = ""): string => `<cfRule type="expression" priority="${priority}"${more}><formula>$E2&lt;2000</formula></cfRule>`;
const x14 = "xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"";
const xm = "xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"";
const extension = (uri: string, content: string): string => `<extLst><ext uri="${uri}" ${x14}>${content}</ext></extLst>`;
const extendedRules = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const hand = (feature: string, book: BookXml): Book => ({ writer: "by hand", feature, make: () => pack({ styles, ...book }) });
const sheet = (feature: string, after: string, more: Partial<BookXml> = {}): Book => hand(feature, { sheets: [{ name: sheetName, rows: data, after }, { name: "又", rows: "<row r=\"1\"><c r=\"A1\"><f>SUM(数据!E2:E5)</f><v>5887</v></c></row>" }], ...more });
const parts = (feature: string, made: Record<string, string | Uint8Array>): Book => ({ writer: "by hand", feature, make: () => zipSync(Object.fromEntries(Object.entries(made).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]))) });
const prefixed = (xml: string): string => xml.replace(/<(\/?)(?!\?)/g, "<$1q:").replace(/ xmlns=/, " xmlns:q=");
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Workbooks whose XML is given: what no library here writes, and spellings of other programs. */
export const byHand: readonly Book[] = [
  parts("one of everything", soundParts()), parts("chart, macros, notes, table", richParts()),
  sheet("rules whose priorities leave gaps", `<conditionalFormatting sqref="E2:E5">${rule(7)}${rule(3, " stopIfTrue=\"1\"")}</conditionalFormatting><conditionalFormatting sqref="A2:A5">${rule(12)}</conditionalFormatting>`),
  sheet("rules counted from 0", `<conditionalFormatting sqref="E2:E5">${rule(0)}${rule(1)}</conditionalFormatting>`),
  sheet("extended rules", extension(extendedRules, `<x14:conditionalFormattings ${xm}><x14:conditionalFormatting><x14:cfRule type="expression" priority="2" id="{00000000-0000-4000-8000-000000000001}"><xm:f>又!$A$1&gt;E2</xm:f><x14:dxf><x14:font/></x14:dxf></x14:cfRule><xm:sqref>E2:E5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>`)),
  sheet("data bar in two halves", `<conditionalFormatting sqref="E2:E5"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" ${x14}><x14:id>{00000000-0000-4000-8000-00000000000B}</x14:id></ext></extLst></cfRule></conditionalFormatting>${extension(extendedRules, `<x14:conditionalFormattings ${xm}><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{00000000-0000-4000-8000-00000000000B}"><x14:dataBar><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>E2:E5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>`)}`),
  sheet("icons of the extension", extension(extendedRules, `<x14:conditionalFormattings ${xm}><x14:conditionalFormatting><x14:cfRule type="iconSet" priority="1" id="{00000000-0000-4000-8000-00000000000C}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>33</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>67</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>E2:E5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>`)),
  sheet("validations of the extension", extension("{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}", `<x14:dataValidations ${xm} count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>又!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>F2:F5</xm:sqref></x14:dataValidation></x14:dataValidations>`)),
  sheet("whole-column validations", `<dataValidations count="2">${["F", "G"].map((column) => `<dataValidation type="list" sqref="${column}1:${column}1048576"><formula1>"是,否"</formula1></dataValidation>`).join("")}</dataValidations>`),
  sheet("ignored errors", "<ignoredErrors><ignoredError sqref=\"B2:B5\" numberStoredAsText=\"1\"/></ignoredErrors>"),
  sheet("header with pictures of text", "<headerFooter differentFirst=\"1\"><oddHeader>&amp;L甲&amp;C&amp;\"宋体,加粗\"乙</oddHeader><firstFooter>&amp;P/&amp;N</firstFooter></headerFooter>"),
  sheet("an extension nobody knows", "<extLst><ext uri=\"{11111111-2222-4333-8444-555555555555}\"><u:x xmlns:u=\"urn:u\" a=\"1\">甲</u:x></ext></extLst>"),
  sheet("strict", "", { rewrite: (_, xml) => xml.replaceAll(main, "http://purl.oclc.org/ooxml/spreadsheetml/main").replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships") }),
  sheet("prefixes", `<conditionalFormatting sqref="E2:E5">${rule(1)}</conditionalFormatting>`, { rewrite: (name, xml) => (name.startsWith("xl/") && !name.includes("rels") ? prefixed(xml) : xml) }),
  sheet("byte order marks", "", { rewrite: (_, xml) => `\ufeff${xml}` }),
  sheet("other quotes and line ends", "", { rewrite: (name, xml) => (/sheet\d/.test(name) ? xml.replace(/ r="([A-E]\d)"/g, "\r\n r = '$1'").replace(/<row/g, "\n  <row") : xml) }),
  hand("cells without addresses", { sheets: [{ name: sheetName, rows: data.replace(/ r="[A-Z]?\d"/g, "") }] }),
  hand("shared and array formulas", { sheets: [{ name: sheetName, rows: data.replace("</row><row r=\"3\">", "<c r=\"F2\"><f t=\"shared\" ref=\"F2:F3\" si=\"0\">E2*2</f><v>3998</v></c></row><row r=\"3\">").replace("</row><row r=\"4\">", "<c r=\"F3\"><f t=\"shared\" si=\"0\"/><v>5200</v></c><c r=\"G3\"><f t=\"array\" ref=\"G3:G4\">E3:E4</f><v>2600</v></c></row><row r=\"4\">") }] }),
  hand("UTF-16", { sheets: [{ name: sheetName, whole: Buffer.from(`\ufeff${worksheet(data).replace("UTF-8", "UTF-16")}`, "utf16le") }] }),
  hand("comments between", { sheets: [{ name: sheetName, whole: worksheet(data, "<!-- nach --><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>").replace("<sheetData>", "<!-- vor --><sheetData>") }] }),
  hand("a part of a producer's own", { sheets: [{ name: sheetName, rows: data }], parts: { "xl/own.xml": "<own xmlns=\"urn:own\"/>" }, rewrite: (name, xml) => (name === "_rels/.rels" ? xml.replace("</Relationships>", "<Relationship Id=\"rIdO\" Type=\"urn:own\" Target=\"xl/own.xml\"/></Relationships>") : xml) }),
];
