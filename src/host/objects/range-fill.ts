import type { FormatTarget } from "../edit/format";
import { agreed, changeLook } from "../edit/format";
import type { OfficeType } from "../office/office-type";
import { readColor } from "./argument";

/** `Range.format.fill`. No fill and white both read "#FFFFFF"; only `tintAndShade` null tells (limit L43). */
export const rangeFillType: OfficeType<FormatTarget> = {
  name: "RangeFill",
  get: {
    Color: (target) => agreed(target, (style) => style.fill ?? "#FFFFFF") ?? "",
    TintAndShade: (target) => (agreed(target, (style) => style.fill ?? "") ? 0 : null),
    Pattern: (target) => agreed(target, (style) => (style.fill ? "Solid" : "None")),
  },
  set: {
    Color: (target, value) => {
      const fill = readColor(value, "RangeFill.color");
      changeLook(target, (style) => ({ ...style, fill }));
    },
  },
  method: {
    Clear: (target) => changeLook(target, (style) => ({ ...style, fill: null })),
  },
};
