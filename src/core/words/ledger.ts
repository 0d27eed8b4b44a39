import { outcomes, type Absence, type AbsencePlace, type LedgerLine, type Outcome } from "../dictionary/finding";
import type { Entry } from "../language/pack/schema";
import { ledgerState, ledgerStates, type LedgerState } from "../review/ledger";
import { ledgerSentence } from "./ledger-sentences";
import { asWritten, quoted, type Speech } from "./speech";
import type { LedgerSaid } from "../dictionary/said";
import { namedColumns } from "./columns";
import { outcomeNames } from "./outcome";

/** What a clause came to, as people read it. */
export const stateNames: Record<LedgerState, string> = {
  failed: "有问题",
  unchecked: "未核验",
  review: "待评审",
  checked: "已核验",
  idle: "不适用",
  form: "表单",
  info: "说明",
  heading: "标题",
};

/** “已核验 210，不符合 12 …”, of a run's lines. */
export function statesText(ledger: readonly LedgerLine[]): string {
  const counts = new Map<LedgerState, number>();
  for (const line of ledger) counts.set(ledgerState(line), (counts.get(ledgerState(line)) ?? 0) + 1);
  return ledgerStates.filter((state) => counts.has(state)).map((state) => `${stateNames[state]} ${counts.get(state)}`).join("，");
}

/** How a clause is handled; of a form's fact, which form prints it. */
export function kindText(entry: Entry, forms: Readonly<Record<string, string>>): string {
  switch (entry.as) {
    case "rule":
      return "程序核验";
    case "question":
      return "人工评审";
    case "form":
      return entry.form === undefined ? `表单：${entry.fact}` : `表单：《${forms[entry.form] ?? entry.form}》`;
    case "heading":
      return "标题";
    case "info":
      return entry.note === undefined ? "说明" : `说明：${entry.note}`;
  }
}

/** “通过 11、不符合 1”; "" for none. */
function countsText(counts: Record<Outcome, number>): string {
  return outcomes.filter((outcome) => counts[outcome] > 0).map((outcome) => `${outcomeNames[outcome]} ${counts[outcome]}`).join("、");
}

/** “单位：通过 11、不符合 1；行：通过 30、不符合 2”; the rows only where they tell something else. */
export function resultText({ units, rows, counts, asked }: LedgerLine): string {
  const ofUnits = countsText(units);
  const ofRows = countsText(rows);
  const parts = [
    ...(asked ? [`应答 ${asked.units}，已答 ${asked.answered}`] : []),
    ...(ofUnits === "" ? [] : [`单位：${ofUnits}`]),
    ...(ofRows === "" || ofRows === ofUnits ? [] : [`行：${ofRows}`]),
  ];
  return parts.length > 0 ? parts.join("；") : countsText(counts);
}

/** 没有“年培训人数”列（单位（基地）信息）; 没有认出…（可能是“年培训量”） where what nobody understood may be it. */
function lackText({ title, fields }: Absence, maybe: readonly string[], speech: Speech): string {
  const { say, word } = speech;
  const what = fields.length === 0 ? say`“${word(title)}”表` : say`${quoted(fields.map(({ name }) => word(name)))}列（${word(title)}）`;
  return maybe.length === 0 ? say`没有${what}` : say`没有认出${what}，可能是没有认出的${fields.length === 0 ? say`工作表` : say`栏目`}${namedColumns(maybe, speech)}`;
}

/** “a.xlsx”工作表“机构信息”没有“年培训人数”列; another of a file is not told when `file` is given. */
function absenceText(absence: Absence, speech: Speech, file?: string): string {
  const { places, more } = absence;
  const told = places.filter((place) => file === undefined || place.file === file);
  if (told.length === 0) return "";
  const { say } = speech;
  const alike = new Map<string, AbsencePlace[]>();
  for (const place of told) {
    const what = lackText(absence, place.maybe ?? [], speech);
    alike.set(what, [...(alike.get(what) ?? []), place]);
  }
  const further = file === undefined && more > 0 ? say` 等 ${places.length + more} 处` : "";
  const parts = [...alike].map(([what, at], i) => {
    const where = at.map((place) => [file === undefined ? `“${place.file}”` : "", place.sheet === "" ? "" : say`工作表“${place.sheet}”`].join("")).filter(Boolean);
    return `${where.length === 0 ? say`工作簿` : where.join("、")}${i === alike.size - 1 ? further : ""}${what}`;
  });
  return parts.join("；");
}

/** Absences told in one sentence at most. */
const namedAbsences = 4;

/** Why a clause was not checked at all; what nobody understood is told where it may be what is lacking. */
export function uncheckedSentence({ unchecked, absent = [] }: Pick<LedgerLine, "unchecked" | "absent">, speech: Speech): string {
  if (!unchecked) return "";
  const maybe = new Map(absent.map((one) => [one, [...new Set(one.places.flatMap((place) => place.maybe ?? []))]]));
  if (!lacking.has(unchecked.code) || [...maybe.values()].every((one) => one.length === 0)) return ledgerSentence(unchecked, speech);
  return speech.say`工作簿中${[...maybe].slice(0, namedAbsences).map(([one, may]) => lackText(one, may, speech)).join("；")}，未核验`;
}

/** Reasons that tell what is not there. */
const lacking: ReadonlySet<LedgerSaid["code"]> = new Set<LedgerSaid["code"]>(["tables-absent", "columns-absent", "columns-absent-in"]);

/** Why a clause was not checked of a unit; one that was checked of others was not for want of the unit's own row. */
export function whyOpen(line: Pick<LedgerLine, "unchecked" | "absent">, speech: Speech): string {
  return line.unchecked ? uncheckedSentence(line, speech) : speech.say`没有该单位的“单位（基地）信息”，未核验`;
}

/** Why a clause was not checked, or not everywhere; "" when it was. */
export function uncheckedText({ unchecked, absent, counts }: LedgerLine, file?: string): string {
  const absences = (absent ?? []).map((one) => absenceText(one, asWritten, file)).filter(Boolean);
  const broken = counts.broken > 0 ? [`${counts.broken} 处数据有误、无法确定或规则出错，无法核验`] : [];
  // What is absent says what the sentence says, and where.
  const why = absences.length > 0 ? absences : absent ? ["其他工作簿缺少所需的表或列"] : unchecked ? [ledgerSentence(unchecked, asWritten)] : [];
  return [...why, ...broken].join("；");
}
