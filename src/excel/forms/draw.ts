import type { Drawing, DrawnPart } from "../../core/forms/drawing";
import type { TableForm } from "../../core/language/form/form";
import { widthInPoints } from "../column-width";
import { areaName, columnName } from "../../sheet/a1";

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** Queues the reconstruction on an empty sheet: texts, typography, widths. Nothing is synced. */
export function queueDrawing(sheet: Excel.Worksheet, form: TableForm, drawing: Drawing): void {
  sheet.freezePanes.freezeRows(drawing.headerRow + 1);
  sheet.showGridlines = false;
  form.columns.forEach((column, i) => {
    sheet.getRange(`${columnName(i)}:${columnName(i)}`).format.columnWidth = widthInPoints(column.width);
  });
  for (const part of drawing.parts) queuePart(sheet, form, part);
  for (const { row, height } of drawing.tall) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  const body = drawing.parts.find((part) => part.part === "body")!.area;
  form.columns.forEach((column, i) => {
    sheet.getRangeByIndexes(body.top, i, body.bottom - body.top + 1, 1).format.horizontalAlignment = column.align === "left" ? "Left" : "Center";
  });
}

function queuePart(sheet: Excel.Worksheet, form: TableForm, { part, area, merged, texts }: DrawnPart): void {
  const range = sheet.getRange(areaName(area));
  const font = form.fonts[part === "body" || part === "total" ? "body" : part];
  range.format.font.name = font.name;
  range.format.font.size = font.size;
  if (font.bold) range.format.font.bold = true;
  range.format.verticalAlignment = "Center";
  const first = sheet.getRangeByIndexes(area.top, area.left, 1, 1);
  if (merged) {
    range.merge(false);
    first.values = texts;
  } else if (texts.length > 0) range.values = texts;
  switch (part) {
    case "title":
    case "face":
      range.format.horizontalAlignment = "Center";
      break;
    case "header":
    case "total":
      range.format.horizontalAlignment = "Center";
      break;
    default:
      range.format.horizontalAlignment = "Left";
  }
  if (part === "face") range.format.font.color = "#C00000";
  if (part === "header" || part === "body" || part === "note") range.format.wrapText = true;
  range.format.rowHeight = heightOf(form, part);
  if (part === "header" || part === "body" || part === "total") {
    for (const edge of edges) range.format.borders.getItem(edge).style = "Continuous";
  }
}

function heightOf({ heights }: TableForm, part: DrawnPart["part"]): number {
  if (part === "title" || part === "heading" || part === "header" || part === "note") return heights[part];
  return part === "face" ? heights.note : part === "attachment" ? heights.heading : heights.body;
}

/** Queues what only matters on paper; an Excel that lacks it still shows the whole form. */
export function queuePage(sheet: Excel.Worksheet, form: TableForm, drawing: Drawing): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = form.page.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.centerHorizontally = true;
  // One page wide; as many high as the rows take.
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins("Inches", form.page.margins);
  pageLayout.setPrintTitleRows(`$${drawing.headerRow + 1}:$${drawing.headerRow + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = form.page.footer.replace(/^&C/, "");
}
