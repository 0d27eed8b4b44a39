import type { RuleFormat } from "../model/rules";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import { itemNotFound } from "../office/host-error";
import { readBoolean, readColor } from "./argument";
import type { RuleRef } from "./conditional-format";
import { touchRule } from "./conditional-format";

function change(ref: RuleRef, next: (format: RuleFormat) => void): void {
  touchRule(ref);
  next(ref.rule.format);
}

/** What a rule shows. */
export const conditionalRangeFormatType: OfficeType<RuleRef> = {
  name: "ConditionalRangeFormat",
  get: { NumberFormat: ({ rule }) => rule.format.numberFormat ?? null },
  set: { NumberFormat: (ref, value) => change(ref, (format) => (format.numberFormat = String(value))) },
  object: {
    Fill: (ref) => officeObject("ConditionalRangeFill", ref),
    Font: (ref) => officeObject("ConditionalRangeFont", ref),
    Borders: (ref) => officeObject("ConditionalRangeBorderCollection", ref),
  },
};

export const conditionalRangeFillType: OfficeType<RuleRef> = {
  name: "ConditionalRangeFill",
  get: { Color: ({ rule }) => rule.format.fill ?? "" },
  set: { Color: (ref, value) => change(ref, (format) => (format.fill = readColor(value, "ConditionalRangeFill.color"))) },
  method: { Clear: (ref) => change(ref, (format) => delete format.fill) },
};

export const conditionalRangeFontType: OfficeType<RuleRef> = {
  name: "ConditionalRangeFont",
  get: {
    Color: ({ rule }) => rule.format.font.color ?? "",
    Bold: ({ rule }) => rule.format.font.bold ?? null,
    Italic: ({ rule }) => rule.format.font.italic ?? null,
    Strikethrough: ({ rule }) => rule.format.font.strike ?? null,
    Underline: ({ rule }) => (rule.format.font.underline === undefined ? null : rule.format.font.underline ? "Single" : "None"),
  },
  set: {
    Color: (ref, value) => change(ref, (format) => (format.font.color = readColor(value, "ConditionalRangeFont.color"))),
    Bold: (ref, value) => change(ref, (format) => (format.font.bold = readBoolean(value, "ConditionalRangeFont.bold"))),
    Italic: (ref, value) => change(ref, (format) => (format.font.italic = readBoolean(value, "ConditionalRangeFont.italic"))),
    Strikethrough: (ref, value) => change(ref, (format) => (format.font.strike = readBoolean(value, "ConditionalRangeFont.strikethrough"))),
    Underline: (ref, value) => change(ref, (format) => (format.font.underline = value !== "None")),
  },
  method: { Clear: (ref) => change(ref, (format) => (format.font = {})) },
};

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type Side = keyof typeof SIDES;
interface SideRef {
  ref: RuleRef;
  side: Side;
}

const sideOf = (ref: RuleRef, key: unknown) => {
  if (!Object.hasOwn(SIDES, String(key))) throw itemNotFound(`border ${String(key)}`, "ConditionalRangeBorderCollection.getItem");
  return officeObject<SideRef>("ConditionalRangeBorder", { ref, side: key as Side });
};

const line = ({ ref, side }: SideRef) => ref.rule.format.borders[SIDES[side]];
const setLine = ({ ref, side }: SideRef, next: Partial<{ style: string; color: string }>): void =>
  change(ref, (format) => (format.borders[SIDES[side]] = { style: "Continuous", color: "#000000", ...line({ ref, side }), ...next }));

export const conditionalRangeBorderType: OfficeType<SideRef> = {
  name: "ConditionalRangeBorder",
  get: { SideIndex: ({ side }) => side, Style: (self) => line(self)?.style ?? "None", Color: (self) => line(self)?.color ?? "" },
  set: {
    Style: (self, value) => setLine(self, { style: String(value) }),
    Color: (self, value) => setLine(self, { color: readColor(value, "ConditionalRangeBorder.color") }),
  },
};

export const conditionalRangeBorderCollectionType: OfficeType<RuleRef> = {
  name: "ConditionalRangeBorderCollection",
  get: { Count: () => 4 },
  items: (ref) => Object.keys(SIDES).map((side) => sideOf(ref, side)),
  item: sideOf,
  object: {
    Top: (ref) => sideOf(ref, "EdgeTop"),
    Bottom: (ref) => sideOf(ref, "EdgeBottom"),
    Left: (ref) => sideOf(ref, "EdgeLeft"),
    Right: (ref) => sideOf(ref, "EdgeRight"),
  },
  method: { GetItemAt: (ref, args) => sideOf(ref, Object.keys(SIDES)[Number(args[0])]) },
};
