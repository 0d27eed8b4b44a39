import { normaliseName } from "../../../core/dictionary/text/normalise";
import { shandong } from "../divisions";

/** The sixteen cities divided into districts (设区的市) of Shandong, without 市. */
const cities = Object.keys(shandong.cities).map((name) => name.replace(/市$/u, ""));

/** Former city of Shandong that became part of Jinan in 2019. */
const merged: Record<string, string> = { 莱芜市: "济南" };

/** The city a name begins with, after an optional 山东省; undefined when it names none. */
export function cityAtHead(text: string): string | undefined {
  const name = withoutProvince(normaliseName(text));
  const now = Object.entries(merged).find(([former]) => name.startsWith(former));
  return now?.[1] ?? cities.find((city) => name.startsWith(city));
}

/** Normalised name without a leading 山东省, 山东 or 省. */
export function withoutProvince(name: string): string {
  return name.replace(/^(山东省|山东|省)(?=.)/u, "");
}
