import { normaliseName } from "../../../core/dictionary/text/normalise";
import { mergedCities, shandong } from "../divisions";

const withoutCity = (name: string): string => name.replace(/市$/u, "");

/** The sixteen cities divided into districts (设区的市) of Shandong, without 市. */
const cities = Object.keys(shandong.cities).map(withoutCity);

/** The city a name begins with, after an optional 山东省; undefined when it names none. */
export function cityAtHead(text: string): string | undefined {
  const name = withoutProvince(normaliseName(text));
  const former = Object.keys(mergedCities).find((city) => name.startsWith(city));
  return former !== undefined ? withoutCity(mergedCities[former]) : cities.find((city) => name.startsWith(city));
}

/** Normalised name without a leading 山东省, 山东 or 省. */
export function withoutProvince(name: string): string {
  return name.replace(/^(山东省|山东|省)(?=.)/u, "");
}
