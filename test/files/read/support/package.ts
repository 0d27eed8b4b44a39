import { zipSync, type Zippable } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** One worksheet of a hand-made workbook. */
export interface SheetXml {
  name?: string;
  /** Content of `sheetData`, or (with `whole`) the whole part. */
  rows?: string;
  /** What follows sheetData, such as mergeCells. */
  after?: string;
  whole?: string | Uint8Array;
  state?: string;
  /** Relationship type of the part. */
  type?: string;
}

export interface BookXml {
  sheets?: SheetXml[];
  /** `<si>` elements. */
  strings?: string;
  /** Content of cellXfs and, before it, numFmts. */
  styles?: string;
  workbookPr?: string;
  /** Parts to add or (null) leave out. */
  parts?: Record<string, string | Uint8Array | null>;
  /** Last touch on every XML text: other namespaces, prefixes. */
  rewrite?: (part: string, xml: string) => string;
}

export const worksheet = (rows: string, after = ""): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The bytes of an .xlsx whose XML is given. */
export function pack(book: BookXml): Uint8Array {
  const sheets = book.sheets ?? [{}];
  const escaped = (name: string) => name.replace(/&(?!#)/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  const relations = sheets.map((sheet, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${sheet.type ?? "worksheet"}" Target="worksheets/sheet${i + 1}.xml"/>`);
  if (book.strings !== undefined) relations.push(`<Relationship Id="rIdS" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>`);
  if (book.styles !== undefined) relations.push(`<Relationship Id="rIdT" Type="${REL}/styles" Target="styles.xml"/>`);
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}">${book.workbookPr ?? ""}<sheets>${sheets.map((sheet, i) => `<sheet name="${escaped(sheet.name ?? `Sheet${i + 1}`)}" sheetId="${i + 1}"${sheet.state ? ` state="${sheet.state}"` : ""} r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}">${relations.join("")}</Relationships>`,
  };
  sheets.forEach((sheet, i) => { parts[`xl/worksheets/sheet${i + 1}.xml`] = sheet.whole ?? worksheet(sheet.rows ?? "", sheet.after); });
  if (book.strings !== undefined) parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${book.strings}</sst>`;
  if (book.styles !== undefined) {
    const [formats, cellXfs] = book.styles.includes("<numFmt ") ? splitFormats(book.styles) : ["", book.styles];
    parts["xl/styles.xml"] = `<styleSheet xmlns="${MAIN}">${formats}<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs>${cellXfs}</cellXfs></styleSheet>`;
  }
  const files: Zippable = {};
  for (const [name, content] of Object.entries({ ...parts, ...book.parts })) {
    if (content === null) continue;
    files[name] = typeof content === "string" ? new TextEncoder().encode(book.rewrite?.(name, content) ?? content) : content;
  }
  return zipSync(files, { level: 6 });
}

function splitFormats(styles: string): [string, string] {
  const end = styles.indexOf("<xf");
  return [`<numFmts>${styles.slice(0, end)}</numFmts>`, styles.slice(end)];
}
