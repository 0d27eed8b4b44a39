import type { ComponentChildren } from "preact";
import type { SheetQuestion } from "../../select/sheet-questions";
import type { ColumnQuestion } from "../../select/uncertain";
import type { WordQuestion } from "../../select/word-questions";
import type { SessionKey } from "../../state/state";
import { ColumnAsk } from "./ColumnAsk";
import { SheetAsk } from "./SheetAsk";
import { useSteadyOrder, type SteadyQuestion } from "./steady-order";
import { WordAsk } from "./WordAsk";

/** Questions shown at a time; answering some brings up the next. */
const most = 60;

interface Props {
  sheets: readonly SheetQuestion[];
  columns: { guessed: ColumnQuestion[]; chosen: ColumnQuestion[]; unmatched: ColumnQuestion[] };
  words: readonly WordQuestion[];
  scope: SessionKey;
}

/** What is asked of sheets, columns and words, beneath each other. */
export function QuestionList({ sheets, columns: { guessed, chosen, unmatched }, words, scope }: Props) {
  const questions: (SteadyQuestion & { show: (key: string) => ComponentChildren })[] = [
    ...sheets.map((question) => ({ key: `sheet\n${question.file}\n${question.sheet}`, open: question.record === "", show: (key: string) => <SheetAsk key={key} question={question} scope={scope} /> })),
    ...[...guessed, ...unmatched, ...chosen].map((question) => ({ key: keyOf(question), open: !chosen.includes(question), show: (key: string) => <ColumnAsk key={key} question={question} scope={scope} /> })),
    ...words.map((question) => ({ key: question.key, open: !question.told, show: (key: string) => <WordAsk key={key} question={question} scope={scope} /> })),
  ];
  return <>{useSteadyOrder(questions).slice(0, most).map(({ key, show }) => show(key))}</>;
}

/** A column by its place, whatever it is taken for: an answer makes no other question of it. */
function keyOf({ records, label, at: [{ file, sheet, column }] }: ColumnQuestion): string {
  return ["column", records.join(), label, file, sheet, column].join("\n");
}
