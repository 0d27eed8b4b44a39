import type { WorkbookCells } from "../../sheet/cells";
import { dayOf, yearOf } from "../../sheet/day";
import { ValueState, type Dataset } from "../dictionary/dataset";
import { recordType } from "../dictionary/dictionary";
import { reviewersRecords } from "../dictionary/kept-by";
import type { Pack } from "../language/pack/schema";
import { years as yearFields } from "./repeats";

/** Who keeps what a file holds. */
type FileRole = "unit" | "recommender" | "authority" | "reviewer";

/** What a file is, as far as what stands in it tells: nothing is judged by it. */
export interface FileSight {
  /** Absent: no table of it is known. */
  role?: FileRole;
  /** The unit it tells of; of several, the first and how many. Absent: nobody knows. */
  unit?: { first: string; count: number };
  /** Years it is of, in order. */
  years: number[];
  /** The regulation it seems to be made for; absent: it does not say. */
  pack?: string;
}

/** Texts longer than that are no titles, addresses or names of places. */
const longest = 80;
/** Texts looked at in one file: titles and headings come first in the sheets. */
const most = 4000;

/** What each file is, by name, from its records. */
export function sightsOf({ records, units }: Dataset, books: readonly Pick<WorkbookCells, "file" | "strings">[], known: readonly Pack[]): Record<string, FileSight> {
  const found = new Map(books.map(({ file }) => [file, { roles: new Set<FileRole>(), units: new Set<number>(), years: new Set<number>() }]));
  for (const set of records.values()) {
    const fileOf = set.sources.map(({ file }) => found.get(file));
    const role: FileRole = reviewersRecords.has(set.record) ? "reviewer" : recordType(set.record)!.keptBy;
    const dated = yearFields.filter(([record]) => record === set.record).flatMap(([, field]) => set.fields.get(field) ?? []);
    for (let row = 0; row < set.length; row++) {
      const one = fileOf[set.source[row]];
      if (!one) continue;
      one.roles.add(role);
      if (set.unit[row] >= 0) one.units.add(set.unit[row]);
      for (const { state, num, type } of dated) if (state[row] === ValueState.ok) one.years.add(type === "date" ? yearOf(num[row]) : num[row]);
    }
  }
  return Object.fromEntries(books.map((book): [string, FileSight] => {
    const { roles, units: mine, years } = found.get(book.file)!;
    // Whoever recommends several units hands in their tables, too; what the authority keeps says most of all whose file it is.
    const role = (["recommender", "unit", "authority", "reviewer"] as const).find((one) => roles.has(one));
    const [first] = mine;
    const pack = packOf(book, known, years);
    return [book.file, { ...(role && { role }), ...(mine.size > 0 && { unit: { first: units[first].name, count: mine.size } }), years: [...years].sort((a, b) => a - b), ...(pack !== undefined && { pack }) }];
  }));
}

/** The names of the place whose regulation a pack is; of one for the whole country, what it is called by. */
function placesOf({ territory, title, issuer }: Pack): readonly string[] {
  if (territory) return territory.names.filter((name) => name.length > 1);
  const named = /^(?:中共)?(\p{Script=Han}{2,3}?[省市])/u.exec(title) ?? /^(?:中共)?(\p{Script=Han}{2,3}?[省市])/u.exec(issuer);
  return named ? [named[1]] : ["国家级"];
}

/**
 * The regulation a file seems to be made for: of the place that most of its texts name, the notice of its year, else the measures themselves.
 * Undefined where no place is named more than any other. @param years those it is of, where they are known; else those its titles name
 */
export function packOf({ strings }: Pick<WorkbookCells, "strings">, known: readonly Pack[], years: ReadonlySet<number> = new Set()): string | undefined {
  const texts = strings.slice(0, most).filter((text) => text.length <= longest);
  const places = new Map<string, { count: number; packs: Pack[] }>();
  for (const pack of known) {
    const names = placesOf(pack);
    const there = places.get(names[0]);
    if (there) there.packs.push(pack);
    else places.set(names[0], { count: texts.filter((text) => names.some((name) => text.includes(name))).length, packs: [pack] });
  }
  const [best, next] = [...places.values()].sort((a, b) => b.count - a.count);
  if (!best || best.count === 0 || best.count === next?.count) return undefined;
  const named = years.size > 0 ? years : new Set(texts.flatMap((text) => [...text.matchAll(/(20\d\d)年/gu)].map(([, year]) => Number(year))));
  const notice = best.packs.find(({ extends: base, validFrom }) => base !== undefined && typeof validFrom === "string" && named.has(yearOf(dayOf(validFrom))));
  return (notice ?? best.packs.find(({ extends: base }) => base === undefined))?.id;
}
