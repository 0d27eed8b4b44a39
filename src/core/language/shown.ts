import type { FindingValue } from "../dictionary/finding";
import type { Datum } from "../dictionary/said";
import { chineseDay, isoDay } from "../../sheet/day";
import type { ValueKernel } from "./kernel";
import type { Texts } from "./texts";

/** A value as a message shows it: 2019年9月22日, 45.5%, 是, 普通, 2000. */
export function shown(kernel: Pick<ValueKernel, "type" | "labels">, num: number, texts: Texts): string {
  switch (kernel.type) {
    case "date":
      return chineseDay(num);
    case "ratio":
      return `${trimmed(num * 100, 1)}%`;
    case "boolean":
      return num ? "是" : "否";
    case "enum":
      return kernel.labels?.[num] ?? "";
    case "text":
    case "list":
      return texts.at(num);
    default:
      return trimmed(num, 4);
  }
}

/** A value for a sentence. */
export function datumOf(kernel: Pick<ValueKernel, "type" | "labels">, num: number, texts: Texts): Datum {
  switch (kernel.type) {
    case "date":
      return { day: num };
    case "ratio":
      return { ratio: num };
    case "boolean":
      return num !== 0;
    case "enum":
      return { label: kernel.labels?.[num] ?? "" };
    case "text":
    case "list":
      return texts.listAt(num) ?? texts.at(num);
    default:
      return num;
  }
}

/** A value as a finding carries it: numbers and switches as they are, dates as "YYYY-MM-DD", choices by their label. */
export function carried(kernel: Pick<ValueKernel, "type" | "labels">, num: number, texts: Texts): FindingValue {
  if (kernel.type === "date") return isoDay(num);
  if (kernel.type === "boolean") return num !== 0;
  if (kernel.type === "number") return num;
  if (kernel.type === "ratio") return Math.round(num * 10_000) / 10_000;
  return shown(kernel, num, texts);
}

/** A number with so many decimals at most. */
export function trimmed(num: number, digits: number): string {
  return Number.isInteger(num) ? String(num) : String(Number(num.toFixed(digits)));
}
