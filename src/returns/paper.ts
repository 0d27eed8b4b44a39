import type { PageSetup } from "../files/model";

/** A4 with real margins, one page wide, numbered; what stands on it is planned as wide as that, so that it is printed at full size. */
export function a4(orientation: "portrait" | "landscape"): PageSetup {
  const side = orientation === "portrait" ? 0.6 : 0.5;
  return { orientation, paper: 9, fitWidth: 1, fitHeight: 0, margins: { left: side, right: side, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 }, centerHorizontally: true, footer: "&C第 &P 页，共 &N 页" };
}

/** The font of what we write, whatever the workbook's own is. */
export const face = "宋体";
export const textSize = 10;
