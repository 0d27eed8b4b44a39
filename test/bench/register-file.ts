import { closeSync, openSync, writeSync } from "node:fs";
import { Zip } from "fflate";
import { recordType } from "../../src/core/dictionary/dictionary";
import type { GivenRow } from "../../src/core/intake/records/dataset-from-rows";
import { DeflatedPart } from "./deflated-part";
import { isListed } from "./register";
import { SharedTexts } from "./shared-texts";
import { columnName } from "../../src/sheet/a1";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const labels: Record<string, string> = { university: "高等院校", other: "其他", new: "新申报", reconfirm: "重新确认", true: "是", false: "否" };
const days = (date: string): number => Date.parse(date) / 86_400_000 + 25_569;
const dates = new Set(["applicationDate", "recognizedDate"]);
const unique = new Set(["name", "certificateNo"]);

/**
 * Writes rows of the register as Excel would save them: header, shared strings, dates by style, row spans, and the names to be confirmed
 * again on a second sheet. Streams, so that a sheet of full height takes no more memory than its texts.
 * @param first number of the first row in the whole register
 */
export function writeRegister(file: string, rows: Iterable<GivenRow>, first = 0): void {
  const texts = new SharedTexts();
  const listed: number[] = [];
  writeBook(file, [["单位信息", institutions(rows, first, texts, listed)], ["附件3", names(listed, texts)]], texts);
}

/** Writes two sheets row by row; the second is begun when the first is written. */
export function writeBook(file: string, [[first, firstRows], [second, secondRows]]: readonly [name: string, rows: Iterable<string>][], texts: SharedTexts): void {
  const out = openSync(file, "w");
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(out, chunk);
  });
  part(zip, "[Content_Types].xml", [`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`]);
  part(zip, "_rels/.rels", [relations([["officeDocument", "xl/workbook.xml"]])]);
  part(zip, "xl/workbook.xml", [`<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="${first}" sheetId="1" r:id="rId1"/><sheet name="${second}" sheetId="2" r:id="rId2"/></sheets></workbook>`]);
  part(zip, "xl/_rels/workbook.xml.rels", [relations([["worksheet", "worksheets/sheet1.xml"], ["worksheet", "worksheets/sheet2.xml"], ["styles", "styles.xml"], ["sharedStrings", "sharedStrings.xml"]])]);
  part(zip, "xl/styles.xml", [`<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`]);
  part(zip, "xl/worksheets/sheet1.xml", sheet(firstRows));
  part(zip, "xl/worksheets/sheet2.xml", sheet(secondRows));
  part(zip, "xl/sharedStrings.xml", strings(texts));
  zip.end();
  closeSync(out);
}

function part(zip: Zip, name: string, pieces: Iterable<string>): void {
  const stream = new DeflatedPart(name);
  zip.add(stream);
  stream.write(pieces);
}

function relations(targets: [type: string, target: string][]): string {
  const list = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

function* sheet(rows: Iterable<string>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>`;
  yield* rows;
  yield "</sheetData></worksheet>";
}

function* institutions(rows: Iterable<GivenRow>, first: number, texts: SharedTexts, listed: number[]): Generator<string> {
  const names = new Map(recordType("institution")!.fields.map((field) => [field.id, field.name]));
  let keys: string[] = [];
  let r = 1;
  for (const row of rows) {
    if (r === 1) {
      keys = Object.keys(row);
      yield `<row r="1">${keys.map((key, c) => `<c r="${columnName(c)}1" t="s"><v>${texts.index(names.get(key)!)}</v></c>`).join("")}</row>`;
    }
    r++;
    let xml = `<row r="${r}" spans="1:${keys.length}">`;
    for (let c = 0; c < keys.length; c++) {
      const value = row[keys[c]];
      if (value === null) continue;
      const at = columnName(c) + r;
      if (typeof value === "number") xml += `<c r="${at}"><v>${value}</v></c>`;
      else if (dates.has(keys[c])) xml += `<c r="${at}" s="1"><v>${days(String(value))}</v></c>`;
      else {
        const text = labels[String(value)] ?? String(value);
        const index = unique.has(keys[c]) && text !== "鲁0" ? texts.once(text) : texts.index(text);
        if (keys[c] === "name" && isListed(row, first + r - 2)) listed.push(index);
        xml += `<c r="${at}" t="s"><v>${index}</v></c>`;
      }
    }
    yield xml + "</row>";
  }
}

function* names(listed: readonly number[], texts: SharedTexts): Generator<string> {
  yield `<row r="1"><c r="A1" t="s"><v>${texts.index("序号")}</v></c><c r="B1" t="s"><v>${texts.index("基地名称")}</v></c></row>`;
  for (let i = 0; i < listed.length; i++) yield `<row r="${i + 2}"><c r="A${i + 2}"><v>${i + 1}</v></c><c r="B${i + 2}" t="s"><v>${listed[i]}</v></c></row>`;
}

function* strings(texts: SharedTexts): Generator<string> {
  yield `<sst xmlns="${MAIN}">`;
  for (const text of texts.list) yield `<si><t>${text}</t></si>`;
  yield "</sst>";
}
