import type { BorderLine, BorderStyle, CellStyle } from "../../sheet/cell-style";
import { agreed, changeLook, type FormatTarget, same } from "../edit/format";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import { readChoice, readColor } from "./argument";
import type { CellArea } from "../../sheet/area";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Side = (typeof SIDES)[number];
type Edge = keyof BorderStyle;

interface BorderRef extends FormatTarget {
  side: Side;
}

/** Which cells of an area carry a side, and on which of their edges. */
function carriers(a: CellArea, side: Side): [CellArea, Edge][] {
  switch (side) {
    case "EdgeTop":
      return [[{ ...a, bottom: a.top }, "top"]];
    case "EdgeBottom":
      return [[{ ...a, top: a.bottom }, "bottom"]];
    case "EdgeLeft":
      return [[{ ...a, right: a.left }, "left"]];
    case "EdgeRight":
      return [[{ ...a, left: a.right }, "right"]];
    case "InsideVertical":
      return a.left === a.right ? [] : [[{ ...a, right: a.right - 1 }, "right"], [{ ...a, left: a.left + 1 }, "left"]];
    case "InsideHorizontal":
      return a.top === a.bottom ? [] : [[{ ...a, bottom: a.bottom - 1 }, "bottom"], [{ ...a, top: a.top + 1 }, "top"]];
  }
}

const LINES: Record<BorderLine["style"], { style: string; weight: string }> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  hair: { style: "Continuous", weight: "Hairline" },
  dashed: { style: "Dash", weight: "Thin" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
};

function lineOf(style: string, weight: string): BorderLine["style"] {
  if (style === "Dash" || style === "DashDot" || style === "DashDotDot" || style === "SlantDashDot") return "dashed";
  if (style === "Dot") return "dotted";
  if (style === "Double") return "double";
  return ({ Medium: "medium", Thick: "thick", Hairline: "hair" } as const)[weight as "Medium"] ?? "thin";
}

function read<T>({ sheet, areas, side }: BorderRef, pick: (line: BorderLine | undefined) => T): T | null {
  const all = areas.flatMap((a) => carriers(a, side));
  return same(all.map(([a, edge]) => agreed({ sheet, areas: [a] }, (style: CellStyle) => pick(style.border?.[edge]))));
}

function change({ sheet, areas, side }: BorderRef, next: (line: BorderLine | undefined) => BorderLine | undefined): void {
  for (const [a, edge] of areas.flatMap((each) => carriers(each, side)))
    changeLook({ sheet, areas: [a] }, (style) => ({ ...style, border: { ...style.border, [edge]: next(style.border?.[edge]) } }));
}

/** One side of `Range.format.borders`. */
export const rangeBorderType: OfficeType<BorderRef> = {
  name: "RangeBorder",
  get: {
    SideIndex: (ref) => ref.side,
    Style: (ref) => read(ref, (line) => (line ? LINES[line.style].style : "None")) ?? (ref.areas.length > 0 ? null : "None"),
    Weight: (ref) => read(ref, (line) => (line ? LINES[line.style].weight : "Thin")),
    Color: (ref) => read(ref, (line) => line?.color ?? "#000000") ?? "",
  },
  set: {
    Style: (ref, value) => {
      const style = readChoice(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"], "RangeBorder.style");
      change(ref, (line) => (style === "None" ? undefined : { ...line, style: lineOf(style, line ? LINES[line.style].weight : "Thin") }));
    },
    Weight: (ref, value) => {
      const weight = readChoice(value, ["Hairline", "Thin", "Medium", "Thick"], "RangeBorder.weight");
      change(ref, (line) => ({ ...line, style: lineOf(line ? LINES[line.style].style : "Continuous", weight) }));
    },
    Color: (ref, value) => {
      const color = readColor(value, "RangeBorder.color");
      change(ref, (line) => ({ style: line?.style ?? "thin", color }));
    },
  },
};

/** `Range.format.borders`. Diagonals are refused by name. */
export const rangeBorderCollectionType: OfficeType<FormatTarget> = {
  name: "RangeBorderCollection",
  get: { Count: () => SIDES.length },
  items: (target) => SIDES.map((side) => officeObject("RangeBorder", { ...target, side })),
  item: (target, key) => officeObject("RangeBorder", { ...target, side: readChoice(key, SIDES, "RangeBorderCollection.getItem") }),
  method: {
    GetItemAt: (target, args) => officeObject("RangeBorder", { ...target, side: readChoice(SIDES[Number(args[0])], SIDES, "RangeBorderCollection.getItemAt") }),
  },
};
