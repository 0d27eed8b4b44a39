import type * as DocxModule from "docx";
import type { Letter, LetterBlock, LetterColumn } from "../core/reports/returned/letter";
import { stampedDocument, type PatchOptions, type StampKind } from "../files";
import { face } from "./paper";

type Docx = typeof DocxModule;

/** Loaded when the first letter is written: it is a megabyte that nobody else needs. */
let loaded: Promise<Docx> | undefined;

/** Twips: A4, its margins, and what is between them. */
const page = { width: 11_906, height: 16_838 };
const margins = { top: 1_247, bottom: 1_247, left: 1_134, right: 1_134, header: 567, footer: 567 };
const across = page.width - margins.left - margins.right;
const grid = 24;
/** Half-points. */
const sizes = { title: 36, text: 24, table: 21, small: 18 };

/** A letter as a .docx: A4, header rows on every page, no row over two pages, page x of y. The same letter gives the same bytes. */
export async function letterDocx(letter: Letter, kind: StampKind, packing: PatchOptions = {}): Promise<Uint8Array> {
  const docx = await (loaded ??= import("docx"));
  const { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } = docx;
  const document = new Document({
    creator: "基地核验", title: letter.title,
    styles: { default: { document: { run: { font: { ascii: face, eastAsia: face, hAnsi: face }, size: sizes.text } } } },
    sections: [{
      properties: { page: { size: page, margin: margins } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: sizes.small, children: ["第 ", PageNumber.CURRENT, " 页，共 ", PageNumber.TOTAL_PAGES, " 页"] })] })] }) },
      children: [
        new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [new TextRun({ text: letter.title, bold: true, size: sizes.title })] }),
        ...letter.blocks.flatMap((block) => drawn(block, docx)),
      ],
    }],
  });
  return stampedDocument(await Packer.pack(document, "uint8array"), kind, packing);
}

function drawn(block: LetterBlock, docx: Docx): (InstanceType<Docx["Paragraph"]> | InstanceType<Docx["Table"]>)[] {
  const { AlignmentType, Paragraph, TextRun } = docx;
  switch (block.kind) {
    case "gap": return [new Paragraph({ children: [] })];
    case "heading": return [new Paragraph({ keepNext: true, spacing: { before: 160, after: 80 }, children: [new TextRun({ text: block.text, bold: true })] })];
    case "text": return [new Paragraph({
      alignment: block.right ? AlignmentType.RIGHT : AlignmentType.LEFT, spacing: { line: 360 }, keepNext: block.right, keepLines: true,
      ...(block.indent && { indent: { firstLine: 2 * 240 } }),
      children: [new TextRun({ text: block.text, bold: block.bold })],
    })];
    case "table": return [table(block.columns, block.rows, docx)];
  }
}

function table(columns: readonly LetterColumn[], rows: readonly (readonly string[])[], docx: Docx): InstanceType<Docx["Table"]> {
  const { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } = docx;
  const widths = columns.map(({ width }) => Math.floor((across * width) / grid));
  const cell = (text: string, at: number, header: boolean) => new TableCell({
    width: { size: widths[at], type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(header && { shading: { fill: "E7E6E6" } }),
    children: text.split("\n").map((one) => new Paragraph({ alignment: header || columns[at].centre ? AlignmentType.CENTER : AlignmentType.LEFT, children: [new TextRun({ text: one, size: sizes.table, bold: header })] })),
  });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths, layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ label }, at) => cell(label, at, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: columns.map((_, at) => cell(row[at] ?? "", at, false)) })),
    ],
  });
}
