import type { Visibility } from "../../sheet/cells";
import { invalidArgument } from "../office/host-error";

const NAMES: Record<Visibility, string> = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };

export const wireVisibility = (visibility: Visibility): string => NAMES[visibility];

export function readVisibility(value: unknown): Visibility {
  for (const [name, wire] of Object.entries(NAMES)) if (wire === value) return name as Visibility;
  throw invalidArgument(`Not a visibility: ${String(value)}`, "Worksheet.visibility");
}
