import type { PageSetup } from "../../files/model";
import type { HeaderTexts, SheetPaper } from "../model/rules";

/** Parts of a header code: "&L…&C…&R…"; text before any of them is the centre. */
function splitHeader(code: string): [string, string, string] {
  const parts: Record<"L" | "C" | "R", string> = { L: "", C: "", R: "" };
  let at: "L" | "C" | "R" = "C";
  for (const piece of code.match(/&[LCR]|&&|&"[^"]*"|[^&]+|&/g) ?? []) {
    if (piece === "&L" || piece === "&C" || piece === "&R") at = piece[1] as "L" | "C" | "R";
    else parts[at] += piece;
  }
  return [parts.L, parts.C, parts.R];
}

/** The other way round. */
export const joinHeader = (texts: HeaderTexts, which: "Header" | "Footer"): string =>
  (["left", "center", "right"] as const).map((side, i) => (texts[`${side}${which}`] ? `&${"LCR"[i]}${texts[`${side}${which}`]}` : "")).join("");

/** Fills a page with what the file says; inches become points. */
export function openPage(page: SheetPaper, setup: PageSetup): void {
  if (setup.orientation) page.orientation = setup.orientation === "landscape" ? "Landscape" : "Portrait";
  if (setup.paper !== undefined) page.paper = setup.paper;
  if (setup.scale !== undefined) page.zoom = { scale: setup.scale };
  page.rowBreaks = setup.rowBreaks ?? [];
  if (setup.fitWidth !== undefined || setup.fitHeight !== undefined) page.zoom = { horizontalFitToPages: setup.fitWidth, verticalFitToPages: setup.fitHeight };
  for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
    const inches = setup.margins?.[side];
    if (inches !== undefined) page.margins[side] = Math.round(inches * 7200) / 100;
  }
  page.centerHorizontally = setup.centerHorizontally ?? false;
  const texts = page.headers.texts.Default;
  if (setup.header !== undefined) [texts.leftHeader, texts.centerHeader, texts.rightHeader] = splitHeader(setup.header);
  if (setup.footer !== undefined) [texts.leftFooter, texts.centerFooter, texts.rightFooter] = splitHeader(setup.footer);
}
