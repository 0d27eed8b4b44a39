import { zipSync, strToU8 } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const names = [
  `xmlns:w="${W}"`, 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"', 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"', 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"', 'xmlns:v="urn:schemas-microsoft-com:vml"', 'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(" ");

/** The bytes of a .docx with this body, and parts beside it: the kind of each (header, footnotes …) with its content. */
export const docx = (body: string, beside: [kind: string, content: string][] = []): Uint8Array =>
  zipSync({
    ...(beside.length > 0 && { "word/_rels/document.xml.rels": strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${beside.map(([kind], i) => `<Relationship Id="b${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="beside${i}.xml"/>`).join("")}</Relationships>`) }),
    ...Object.fromEntries(beside.map(([, content], i) => [`word/beside${i}.xml`, strToU8(`<w:part ${names}>${content}</w:part>`)])),
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    "_rels/.rels": strToU8('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    "word/document.xml": strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`),
  });

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
export const run = (text: string, properties = ""): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
/** A paragraph; what is no markup is a run. */
export const para = (...runs: string[]): string => `<w:p>${runs.map((one) => (one.startsWith("<") || one === "" ? one : run(one))).join("")}</w:p>`;

export interface DocxCell { text?: string; inner?: string; span?: number; merge?: "restart" | "continue" }
export const cell = ({ text = "", inner, span = 1, merge }: DocxCell): string =>
  `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}${merge ? `<w:vMerge${merge === "restart" ? ' w:val="restart"' : ""}/>` : ""}</w:tcPr>${inner ?? para(text)}</w:tc>`;
export const row = (...cells: (DocxCell | string)[]): string => `<w:tr>${cells.map((one) => cell(typeof one === "string" ? { text: one } : one)).join("")}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
