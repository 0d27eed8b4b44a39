/** Colours of the fill-in workbook, those of the pane. */
export const looks = { brand: "#0E6D3D", optional: "#DCEDE3", line: "#BFBFBF", quiet: "#505050", blank: "#FFF2CC" } as const;

export const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** Queues A4 landscape, so many pages wide, with page numbers. */
export function queueFooter(sheet: Excel.Worksheet, pagesWide: number): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: pagesWide };
  pageLayout.setPrintMargins("Inches", { top: 0.5, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 });
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
}
