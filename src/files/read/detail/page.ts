import type { PageSetup } from "../../model";
import type { Tag } from "../xml/tag";

const number = (text: string | undefined): number | undefined => (text === undefined || text === "" || Number.isNaN(Number(text)) ? undefined : Number(text));

/** Keeps what an element says of the page; `fit` tells whether sheetPr/pageSetUpPr turns fitting on. */
export function readPage(page: PageSetup, local: string, tag: Tag, fit: boolean): void {
  if (local === "pageMargins") {
    const margins: NonNullable<PageSetup["margins"]> = {};
    for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
      const value = number(tag.attr(side));
      if (value !== undefined) margins[side] = value;
    }
    page.margins = margins;
  } else if (local === "printOptions") {
    if (tag.flag("horizontalCentered")) page.centerHorizontally = true;
  } else if (local === "pageSetup") {
    const orientation = tag.attr("orientation");
    if (orientation === "portrait" || orientation === "landscape") page.orientation = orientation;
    const paper = number(tag.attr("paperSize"));
    if (paper !== undefined) page.paper = paper;
    const scale = number(tag.attr("scale"));
    if (!fit && scale !== undefined) page.scale = scale;
    if (!fit) return;
    page.fitWidth = number(tag.attr("fitToWidth")) ?? 1;
    page.fitHeight = number(tag.attr("fitToHeight")) ?? 1;
  }
}
