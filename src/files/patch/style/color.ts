import type { Color } from "../../../sheet/cell-style";
import { refuse } from "../../write/refuse";

/** "#RRGGBB" → "FFRRGGBB". @throws PatchRefusal (`limit`) for anything else */
export function argb(color: Color): string {
  const match = /^#?([0-9a-fA-F]{6})$/.exec(color);
  return match ? `FF${match[1].toUpperCase()}` : refuse("limit", `颜色“${color}”无效，应写成 #RRGGBB。`);
}
