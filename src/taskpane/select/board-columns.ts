import type { Board } from "../../core/review/board/board";
import type { ReviewResult } from "../../core/review/review";
import { partText, type Clauses } from "../../core/words/clauses";
import type { Speech } from "../../core/words/speech";
import type { Messages } from "../messages/zh-CN";
import { fold } from "./fold";

/** A column of the board: a heading of a regulation with its conditions, or one of them. */
export interface BoardColumn {
  key: string;
  /** Above the column. */
  label: string;
  /** In full. */
  title: string;
  /** Id of the regulation; "" for what is wrong with the data itself. */
  pack: string;
  /** Its conditions, by their places on the board. */
  places: number[];
  /** Of a heading with several: whether it is opened. */
  open?: boolean;
  /** Of a condition of an opened heading. */
  inner?: true;
  /** What a search looks at. */
  text: string;
}

interface Told {
  clauses: Clauses;
  speech: Speech;
  words: Messages;
}

/** A heading and its conditions. */
interface BoardHeading {
  head: BoardColumn;
  conditions: BoardColumn[];
}

/** All headings of a board with their conditions, in the order of the regulations. */
export function headingsOf({ conditions }: Board, { ledger }: Pick<ReviewResult, "ledger">, { clauses, speech, words }: Told): BoardHeading[] {
  const headings = new Map<string, BoardHeading>();
  conditions.forEach((at, place) => {
    const clause = at < 0 ? "" : ledger[at].clause;
    const known = clauses.get(clause);
    const pack = known?.pack.id ?? "";
    const article = speech.word(known?.part.article ?? "");
    const title = known ? `${speech.word(known.pack.shortTitle)} ${partText(known, speech)}` : words.dataCheck;
    const key = at < 0 ? "data" : `${pack}\n${article}`;
    const text = fold([title, known?.entry?.quote ?? "", clause].join(" "));
    const own: BoardColumn = { key: clause, label: known ? speech.word(known.part.item) || article : words.dataCheck, title, pack, places: [place], inner: true, text };
    const heading = headings.get(key);
    if (!heading) headings.set(key, { head: { key, label: known ? article : words.dataCheck, title: known ? `${speech.word(known.pack.shortTitle)} ${article}` : words.dataCheck, pack, places: [place], text }, conditions: [own] });
    else {
      heading.head.places.push(place);
      heading.conditions.push(own);
    }
  });
  return [...headings.values()];
}

/** The columns to show: headings, and the conditions of those that are opened; a search opens what it finds. @param found words of a search that concerns conditions */
export function columnsOf(headings: readonly BoardHeading[], opened: ReadonlySet<string>, found: readonly string[] = []): BoardColumn[] {
  return headings.flatMap(({ head, conditions }): BoardColumn[] => {
    const several = conditions.length > 1;
    if (found.length === 0) return several ? [{ ...head, open: opened.has(head.key) }, ...(opened.has(head.key) ? conditions : [])] : [head];
    const hits = conditions.filter(({ text }) => found.every((word) => text.includes(word)));
    if (hits.length === 0) return [];
    return several ? [{ ...head, open: true }, ...hits] : [head];
  });
}
