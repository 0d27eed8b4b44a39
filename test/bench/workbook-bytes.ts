import { Zip, ZipDeflate, strToU8 } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Bytes of a register of `rows` × 20 as Excel would save it: shared strings, dates by style, numbers, row spans. */
export function workbookBytes(rows: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => { if (error) throw error; chunks.push(chunk); });
  const part = (name: string, texts: Iterable<string>) => {
    const stream = new ZipDeflate(name, { level: 6 });
    zip.add(stream);
    for (const text of texts) stream.push(strToU8(text));
    stream.push(new Uint8Array(0), true);
  };
  part("[Content_Types].xml", [`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`]);
  part("_rels/.rels", [`<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`]);
  part("xl/workbook.xml", [`<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`]);
  part("xl/_rels/workbook.xml.rels", [`<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`]);
  part("xl/styles.xml", [`<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`]);
  part("xl/worksheets/sheet1.xml", sheet(rows));
  part("xl/sharedStrings.xml", strings(rows));
  zip.end();
  return Buffer.concat(chunks);
}

const LETTERS = "ABCDEFGHIJKLMNOPQRST";
const COMMON = 500;

function* sheet(rows: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><dimension ref="A1:T${rows}"/><sheetData>`;
  let seed = 12345;
  const random = (n: number): number => { seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff; return (seed >>> 8) % n; };
  for (let row = 1; row <= rows; row++) {
    let xml = `<row r="${row}" spans="1:20">`;
    for (let c = 0; c < 20; c++) {
      const r = `${LETTERS[c]}${row}`;
      if (c === 0) xml += `<c r="${r}"><v>${row}</v></c>`;
      else if (c < 3) xml += `<c r="${r}" t="s"><v>${COMMON + (row - 1) * 2 + c - 1}</v></c>`;
      else if (c < 10) xml += `<c r="${r}" t="s"><v>${random(COMMON)}</v></c>`;
      else if (c < 13) xml += `<c r="${r}" s="1"><v>${38000 + random(8000)}</v></c>`;
      else if (c < 18) xml += `<c r="${r}"><v>${random(5000)}</v></c>`;
      else xml += `<c r="${r}"><v>${random(100000) / 100}</v></c>`;
    }
    yield xml + "</row>";
  }
  yield "</sheetData></worksheet>";
}

function* strings(rows: number): Generator<string> {
  yield `<sst xmlns="${MAIN}">`;
  for (let i = 0; i < COMMON; i++) yield `<si><t>某市专业技术人员继续教育基地第${i}类</t></si>`;
  for (let row = 0; row < rows; row++) yield `<si><t>学员姓名${row}</t></si><si><t>3701021990${String(row).padStart(8, "0")}</t></si>`;
  yield "</sst>";
}
