import type { Dataset } from "../../dictionary/dataset";
import type { Finding } from "../../dictionary/finding";
import { placeAt } from "../../intake/records/cell-of";
import { dataFinding } from "../../intake/records/data-finding";
import { answerOutcomes, lineKey, type Answer, type Checklist } from "./checklist";

/**
 * What a reviewer should know of the recorded answers, as warnings at their cells: a 不符合 without evidence, name or date (it
 * counts all the same), answers that no longer count, rows that contradict each other, and answers that came with a submission.
 */
export function answerNotes({ answers }: Checklist, dataset: Pick<Dataset, "sources">): Finding[] {
  const notes: Finding[] = [];
  const live = new Map<string, Answer>();
  for (const answer of answers) if (answer.standing === "counts") live.set(lineKey(answer.clause, answer.unit), answer);
  const submitted = new Map<string, Answer[]>();
  for (const answer of answers) {
    const { standing, verdict, file, why } = answer;
    const add = (id: string, message: string): void => void notes.push(note(dataset, answer.unit, answer, id, message));
    if (standing === "foreign") submitted.set(file, [...(submitted.get(file) ?? []), answer]);
    else if (standing === "counts" && answerOutcomes[verdict as "不符合"] === "error") {
      const wanting = [answer.evidence === "" && "佐证说明", answer.reviewer === "" && "评审人", answer.date === "" && "评审日期"].filter(Boolean);
      if (wanting.length > 0) add("data/answer-incomplete", `评审意见为“不符合”，但没有填写${wanting.join("、")}，意见照常计入，请补记`);
    } else if (standing === "lapsed" && verdict !== "") add("data/answer-lapsed", `评审意见“${verdict}”没有计入：${why}`);
    else if (standing === "later" && live.get(lineKey(answer.clause, answer.unit))?.verdict !== verdict)
      add("data/answer-conflict", `同一单位同一条款有两种评审意见，“${verdict}”没有计入，以靠后的“${live.get(lineKey(answer.clause, answer.unit))?.verdict ?? ""}”为准，请核对`);
  }
  for (const [file, rows] of submitted) notes.push(note(dataset, -1, rows[0], "data/answer-submitted", `报送的“${file}”自带评审意见 ${rows.length} 条，没有采用：评审意见只以评审人自己的工作簿为准`));
  return notes;
}

function note(dataset: Pick<Dataset, "sources">, unit: number, { file, sheet, at, verdict }: Answer, id: string, message: string): Finding {
  return { ...dataFinding({ unit, place: placeAt(dataset, "checklist", [{ file, sheet, ...at! }]) }, "data/conflict", verdict || null, message, "warning"), clause: id };
}
