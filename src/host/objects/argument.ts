import { invalidArgument } from "../office/host-error";

const NAMED: Record<string, string> = {
  black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500", gray: "#808080",
  grey: "#808080", purple: "#800080", pink: "#FFC0CB", brown: "#A52A2A", cyan: "#00FFFF", magenta: "#FF00FF", lime: "#00FF00", navy: "#000080",
};

/** "#RRGGBB", upper case, from "#rrggbb" or a common name. @throws HostError InvalidArgument. */
export function readColor(value: unknown, location: string): string {
  const text = String(value);
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  const named = NAMED[text.toLowerCase()];
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
