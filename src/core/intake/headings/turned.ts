import { conceptsOf, type HeadingPiece } from "../../dictionary/text/concepts";
import { impliedBy, isApart, nearest } from "../../dictionary/text/kinship";

/*
 * What a heading says beside the name of a thing may turn it: into its contrary (是否缺推荐函, 未建档), into another time's (原职称, 拟报日期),
 * another's (挂靠单位) or another part (不含网络). A field whose labels say nothing of it is not surely meant.
 */

/** What stands between the choices that brackets or a heading list. */
const choices = /[/、,，或]/u;
/** What stands between things of which all are meant. */
const joins = /[及和与]/u;
/** How to fill in, what of it, or a day or a number: 没有填无, 以公章为准, 是否合格, 9月20日前. */
const instructs = /[\d勾√×]|(?<!申)请|选(?!修)|[填如例](?=.)|格式|为准|附后|是否|有无|[等数]$/u;
/** A word in brackets is no longer than this; what is longer explains. */
const longestWord = 4;
/** What of a list is left out or alone meant: 不含网络、函授. */
const ofAll = new Set(["except", "only"]);
/** What a thing is without being another: on paper, as it is. */
const plainly = new Set(["papers", "actual"]);
const numeral = /[\d一二两三四五六七八九十]/u;

const isUnknown = (piece: HeadingPiece | undefined): boolean => piece?.facet === "unknown" && !numeral.test(piece.id);

/** What of a heading without its brackets turns it; a word that nobody knows does, too: 分校地址, 摸底成绩, 老地址, 是否有误. Of choices one may say that it was not done: 通过/未通过. */
export function turningIn(plain: string): string[] {
  const pieces = conceptsOf(plain);
  if (choices.test(plain)) return pieces.filter(({ id, facet }) => facet === "turn" && id !== "not").map(({ id }) => id);
  const isStrange = (piece: HeadingPiece, at: number): boolean => isUnknown(piece) && (piece.length > 1 || (at === 0 ? pieces.length > 1 : pieces[at - 1].id === "whether"));
  return pieces.filter((piece, at) => piece.facet === "turn" || isStrange(piece, at)).map(({ id }) => id);
}

/**
 * What in brackets turns what stands before them: a state (退回), a part (线上), a word that nobody knows (选修). Of several things each is one it
 * may be, 通过/未通过, and turns nothing; nor does what explains, unless it leaves something out.
 */
export function turningBeside(text: string): string[] {
  const pieces = text.split(choices).flatMap(conceptsOf);
  if (choices.test(text) || instructs.test(text)) return pieces.filter(({ id }) => ofAll.has(id)).map(({ id }) => id);
  if (joins.test(text)) return pieces.filter(({ facet }) => facet === "turn").map(({ id }) => id);
  const short = text.length <= longestWord;
  const turns = pieces.filter(({ id, facet }) => !plainly.has(id) && (facet === "turn" || isApart(id) || (short && (facet === "act" || facet === "thing")))).map(({ id }) => id);
  return short && pieces.some((piece, at) => isUnknown(piece) && (piece.length > 1 || at === 0)) ? [...turns, text] : turns;
}

/** Of a group what is due or handed in later is asked for all the same: 应附材料 over 推荐函. */
const askedFor = new Set(["due", "amended"]);

/** What of a group above turns the headings beneath it: 变更前, 拟举办. */
export const turningOver = (group: string): string[] => conceptsOf(group).filter(({ id, facet }) => facet === "turn" && !askedFor.has(id)).map(({ id }) => id);

/** True where something turns a heading away from a field; `says`: all that its labels say, and what every heading of the record type may say. */
export function turnsFrom(turning: Iterable<string>, says: ReadonlySet<string>, title: ReadonlySet<string>): boolean {
  for (const id of turning) if (!says.has(id) && !title.has(id) && nearest(says, id) === 0 && !impliedBy(says, id)) return true;
  return false;
}
