import type { HeaderTexts } from "../model/rules";
import type { Sheet } from "../model/workbook";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";
import { readBoolean, readChoice } from "./argument";

interface TextsRef {
  sheet: Sheet;
  pages: string;
}

const KEYS: (keyof HeaderTexts & string)[] = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"];
const wire = (key: string): string => key[0].toUpperCase() + key.slice(1);

function touch(sheet: Sheet): void {
  sheet.changed.add("page");
  sheet.workbook.isDirty = true;
}

/** Header and footer texts of one kind of page, with codes such as "&P". */
export const headerFooterType: OfficeType<TextsRef> = {
  name: "HeaderFooter",
  get: Object.fromEntries(KEYS.map((key) => [wire(key), ({ sheet, pages }: TextsRef) => sheet.page.headers.texts[pages][key]])),
  set: Object.fromEntries(
    KEYS.map((key) => [
      wire(key),
      ({ sheet, pages }: TextsRef, value: unknown) => {
        sheet.page.headers.texts[pages][key] = String(value ?? "");
        touch(sheet);
      },
    ]),
  ),
};

const pages = (kind: string) => (sheet: Sheet) => officeObject<TextsRef>("HeaderFooter", { sheet, pages: kind });

/** `pageLayout.headersFooters`. */
export const headerFooterGroupType: OfficeType<Sheet> = {
  name: "HeaderFooterGroup",
  get: {
    State: ({ page }) => page.headers.state,
    UseSheetMargins: ({ page }) => page.headers.useSheetMargins,
    UseSheetScale: ({ page }) => page.headers.useSheetScale,
  },
  set: {
    State: (sheet, value) => {
      sheet.page.headers.state = readChoice(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"], "HeaderFooterGroup.state");
      touch(sheet);
    },
    UseSheetMargins: (sheet, value) => {
      sheet.page.headers.useSheetMargins = readBoolean(value, "HeaderFooterGroup.useSheetMargins");
      touch(sheet);
    },
    UseSheetScale: (sheet, value) => {
      sheet.page.headers.useSheetScale = readBoolean(value, "HeaderFooterGroup.useSheetScale");
      touch(sheet);
    },
  },
  object: { DefaultForAllPages: pages("Default"), FirstPage: pages("First"), EvenPages: pages("Even"), OddPages: pages("Odd") },
};
