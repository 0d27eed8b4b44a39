import type { DerivedField } from "../rule-data";
import type { Territory } from "../places";
import { withPlaces } from "./citation";
import { basesOf } from "./extend";
import { parametersOf } from "./written-parameters";
import type { KnownNames } from "./name-book";
import type { PackProblem } from "./problem";
import type { Pack, WrittenPack } from "./schema";
import { Speller } from "./spelling";
import { vocabularyOf, type Common } from "./vocabulary";

/** What a pack is put together with. */
export interface PackSurroundings {
  /** Packs it may extend. */
  known?: readonly Pack[];
  common?: Common;
  /** Fields worked out by code, of a folder of the product. */
  derived?: readonly DerivedField[];
}

/** What is said of a pack that was read in part. */
interface ReadInPart extends KnownNames {
  /** Where an entry stands, for what is wrong with it. */
  pathOf?(place: number): string;
}

/**
 * A pack of what its file or folder says, the one way for those of the product and those that are brought: parameters and places that it
 * only names are looked up, clauses get their citations, and the names in rules are spelt out. Yields after each entry.
 */
export function* assembleSteps(written: WrittenPack, { known = [], common = {}, derived }: PackSurroundings, { pathOf = (i) => `entries[${i}]`, ...beforehand }: ReadInPart = {}): Generator<void, { pack: Pack; problems: PackProblem[] }> {
  const { territory: places, parameters: given, entries: placed, ...header } = written;
  const problems: PackProblem[] = [];
  const speller = new Speller(vocabularyOf(header, basesOf(header, known), common), beforehand);
  const entries: Pack["entries"] = [];
  for (const [i, entry] of withPlaces(placed, header, written.text).entries()) {
    entries.push(speller.entry(entry, pathOf(i)));
    yield;
  }
  const parameters = parametersOf(given, common.parameters, problems);
  const territory = places === undefined ? undefined : placesNamed(places, [...(common.territories ?? []), ...known.flatMap(({ territory }) => territory ?? [])], problems);
  return { pack: { ...header, parameters, entries, ...(territory && { territory }), ...(derived && { derived }) }, problems: [...problems, ...speller.problems] };
}

/** The places of a territory, which may be named only. */
function placesNamed(given: string | Territory, all: readonly Territory[], problems: PackProblem[]): Territory | undefined {
  if (typeof given !== "string") return given;
  const found = all.find(({ names }) => names.includes(given));
  const names = [...new Set(all.flatMap((one) => one.names.slice(0, 1)))];
  if (!found) problems.push({ path: "territory", message: `没有名为“${given}”的行政区划${names.length > 0 ? `，现有${names.map((name) => `“${name}”`).join("、")}` : ""}；请改用现有的名称，或写明 names、cities、outside` });
  return found;
}
