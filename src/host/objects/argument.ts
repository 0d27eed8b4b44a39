import { invalidArgument } from "../office/host-error";
import { namedColors } from "./named-colors";

/** "#RRGGBB", upper case, from "#rrggbb" or a name of HTML. @throws HostError InvalidArgument. */
export function readColor(value: unknown, location: string): string {
  const text = String(value);
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  const named = namedColors.get(text.toLowerCase());
  if (!named) throw invalidArgument(`Not a colour: ${text.slice(0, 20)}`, location);
  return named;
}

export function readBoolean(value: unknown, location: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument("The value is true or false.", location);
  return value;
}

export function readNumber(value: unknown, location: string, least = -Infinity, most = Infinity): number {
  if (typeof value !== "number" || !(value >= least && value <= most)) throw invalidArgument(`Not a number in range: ${String(value).slice(0, 20)}`, location);
  return value;
}

/** One of the names of an enumeration of office.js. */
export function readChoice<T extends string>(value: unknown, choices: readonly T[], location: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidArgument(`Not one of ${choices.join(", ")}: ${String(value).slice(0, 20)}`, location);
  return found;
}
