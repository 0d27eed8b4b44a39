import { simplify } from "../../dictionary/text/simplify";
import type { Entry, EntryInput, PackHeader, WrittenEntry } from "./schema";

const digits = "零一二三四五六七八九";

/** What of a header is told in citations. */
type CitingHeader = Pick<PackHeader, "title" | "docNo" | "citedAs" | "divisions" | "places">;

/** What a citation says behind title and number of the regulation: 第八条, 第（五）项. */
export interface CitedPart {
  article: string;
  item: string;
}

/** 1–99 in Chinese: 28 → 二十八. */
function chinese(n: number): string {
  const tens = n < 10 ? "" : `${n < 20 ? "" : digits[Math.floor(n / 10)]}十`;
  return tens + (n % 10 > 0 || n === 0 ? digits[n % 10] : "");
}

const numbered = /^[^/]+\/(\d{1,2})(?:\.(\d{1,2})(?:\.(\d{1,2}))?)?[a-z]*$/u;

/** True of the id of a clause that counts articles. */
export const countsArticles = (clause: string): boolean => numbered.test(clause);

/** Articles are counted in the script of the regulation. */
const inTraditional = /第[一二三四五六七八九十]+條/u;

/** What ids are read beside: the paragraphs of each article (hunan-2017/7. → 1, 2), and whether the regulation is in Traditional script. */
interface Numbering {
  paragraphs: ReadonlyMap<string, ReadonlySet<string | undefined>>;
  traditional: boolean;
}

function numberingOf(clauses: readonly string[], text: string): Numbering {
  const paragraphs = new Map<string, Set<string | undefined>>();
  for (const clause of clauses) {
    // Of an article as a whole it is not told by its id that it has paragraphs.
    const dot = clause.indexOf(".", clause.indexOf("/"));
    if (dot < 0) continue;
    const head = clause.slice(0, dot + 1);
    const known = paragraphs.get(head) ?? new Set();
    paragraphs.set(head, known.add(numbered.exec(clause)?.[2]));
  }
  return { paragraphs, traditional: inTraditional.test(text) };
}

/**
 * Article and item of a clause as its id tells them: shandong-2016/8.1.5b is 第八条 （五）, 27.2a is 第二十七条 第二款, where the article has several.
 * @param text the regulation's own, which may be in Traditional script
 */
export function placeOf(clause: string, clauses: readonly string[], header: Pick<PackHeader, "divisions" | "places">, text = ""): { article: string; item: string } {
  return placeIn(clause, numberingOf(clauses, text), header);
}

function placeIn(clause: string, { paragraphs, traditional }: Numbering, { divisions, places }: Pick<PackHeader, "divisions" | "places">): { article: string; item: string } {
  const [, article, paragraph, item] = numbered.exec(clause) ?? [];
  if (article === undefined) return { article: placed(clause, places)?.article ?? "", item: "" };
  const head = `${clause.slice(0, clause.indexOf("/"))}/${article}.`;
  const several = (): boolean => [...(paragraphs.get(head) ?? [])].some((other) => other !== paragraph);
  return {
    article: divisions === "parts" ? `${chinese(Number(article))}、` : `第${chinese(Number(article))}${traditional ? "條" : "条"}`,
    item: item !== undefined ? `（${chinese(Number(item))}）` : paragraph !== undefined && several() ? `第${chinese(Number(paragraph))}款` : "",
  };
}

/** What the header says of clauses whose ids begin with the same word. */
const placed = (clause: string, places: PackHeader["places"] = {}): { article?: string; cited?: string } | undefined => {
  const word = clause.slice(clause.indexOf("/") + 1).split(".", 1)[0];
  return Object.hasOwn(places, word) ? places[word] : undefined;
};

/** The citation of a place: 《…办法》（鲁人社发〔2016〕38号）第八条第（五）项. */
export function citeOf(header: Pick<PackHeader, "title" | "docNo" | "citedAs">, article: string, item: string): string {
  const cited = citedPart(article, item);
  return sourceOf(header) + cited.article + cited.item;
}

/** What every citation of a regulation begins with: 《…办法》（鲁人社发〔2016〕38号）. */
function sourceOf({ title, docNo, citedAs = docNo }: Pick<PackHeader, "title" | "docNo" | "citedAs">): string {
  return `《${title}》${citedAs === undefined ? "" : `（${citedAs}）`}`;
}

function citedPart(article: string, item: string): CitedPart {
  const part = /^(.+)、$/u.exec(article);
  return { article: part ? `第${part[1]}部分` : simplify(article).replaceAll(" ", ""), item: item.startsWith("（") ? `第${item}项` : item };
}

/** Stands in the place of a clause for what is said of a regulation as a whole. */
export const wholeOf = ({ id }: Pick<PackHeader, "id">): string => `${id}/validity`;

/** What the citation of an entry says behind what all of its regulation begin with; one of the pack's own wording stands as a whole. */
export function citedOf({ article, item, cite }: Pick<Entry, "article" | "item" | "cite">, header: Pick<PackHeader, "title" | "docNo" | "citedAs">): CitedPart {
  if (cite === citeOf(header, article, item)) return citedPart(article, item);
  const source = sourceOf(header);
  return { article: cite.startsWith(source) ? cite.slice(source.length) : cite, item: "" };
}

/** Entries with article, item and citation, which the clause's id and the header tell where the entry does not say them itself. */
export function withPlaces(entries: readonly EntryInput[], header: CitingHeader, text = ""): WrittenEntry[] {
  const numbering = numberingOf(entries.map(({ clause }) => clause), text);
  return entries.map((entry) => {
    const place = placeIn(entry.clause, numbering, header);
    const { article = place.article, item = place.item } = entry;
    const cited = placed(entry.clause, header.places)?.cited;
    return { ...entry, article, item, cite: entry.cite ?? (cited === undefined ? citeOf(header, article, item) : sourceOf(header) + cited) } as WrittenEntry;
  });
}
