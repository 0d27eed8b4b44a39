import type { PageSetup } from "../../files/model";
import type { SheetPaper } from "../model/rules";
import { joinHeader } from "../open/open-page";

const inches = (points: number): number => Math.round((points / 72) * 10_000) / 10_000;

/** A page as the patch writer takes it; points become inches. */
export function pageSetup(page: SheetPaper): PageSetup {
  const { margins, zoom, headers } = page;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  return {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    ...(page.paper === null ? {} : { paper: page.paper }),
    // A direction that is not limited takes as many pages as it needs.
    ...(zoom.scale === undefined ? {} : { scale: zoom.scale }),
    ...(fits ? { fitWidth: zoom.horizontalFitToPages ?? 0, fitHeight: zoom.verticalFitToPages ?? 0 } : {}),
    margins: {
      left: inches(margins.left), right: inches(margins.right), top: inches(margins.top), bottom: inches(margins.bottom),
      header: inches(margins.header), footer: inches(margins.footer),
    },
    centerHorizontally: page.centerHorizontally,
    header: joinHeader(headers.texts.Default, "Header"),
    footer: joinHeader(headers.texts.Default, "Footer"),
  };
}
