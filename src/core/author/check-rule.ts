import type { RuleEntry } from "../engine/program";
import type { QuestionEntry } from "../review/question";
import { saidOutcomes } from "../dictionary/finding";
import { rule as ruleSchema, type WrittenRule } from "../language/pack/schema";
import { settingsOf } from "../language/pack/settings";
import { problemOf } from "./issue";
import type { LookAround } from "./look-around";
import { questionFaults, ruleFaults } from "./rule-faults";

/** Where in a rule as it is written a part stands that was found wrong in the rule spelt out; what is the pattern's stands at `like`. */
function writtenPart(written: WrittenRule, part: string): string {
  const [, place, inner] = /^cases\[(\d+)\]\.(.+)$/u.exec(part) ?? [];
  if (place !== undefined) {
    const step = written.cases?.[Number(place)];
    if (!step) return "like";
    const outcome = inner === "if" ? saidOutcomes.find((one) => step[one] !== undefined) : undefined;
    return outcome === undefined ? part : `cases[${place}].${outcome}`;
  }
  const top = part.split(".")[0] as keyof WrittenRule;
  if (part === "" || written[top] !== undefined) return part;
  if (top === "cells" && written.marks !== undefined) return "marks";
  if (top === "required" && written.needs !== undefined) return "needs";
  return written.like === undefined ? part : "like";
}

/** A rule spelt out, as it is written, and its place in the file. */
interface CheckedRule {
  entry: RuleEntry;
  written: WrittenRule;
  place: number;
}

/** Says all that is wrong with a rule but its examples. @returns whether it runs */
export function checkRule({ entry, written, place }: CheckedRule, { data, review, options, say, text }: LookAround): boolean {
  // Its examples are those of the file, which were read with it.
  const one = ruleSchema.safeParse(entry.rule.examples === written.examples ? { ...entry.rule, examples: [] } : entry.rule);
  if (!one.success) {
    // What fills the holes of a pattern made of it a rule that is none.
    for (const issue of one.error.issues) {
      const { path, message } = problemOf({ ...issue, path: ["entries", place, "rule", ...issue.path] }, { entries: { [place]: entry } });
      say(path, message);
    }
    return false;
  }
  const path = `entries[${place}].rule`;
  const { sound, faults } = ruleFaults(entry, data, review);
  for (const { part, said } of faults) {
    const wrong = text(said);
    if (wrong !== undefined) say(part === "" ? path : `${path}.${writtenPart(written, part)}`, `“${entry.clause}”：${wrong}`);
  }
  for (const [name, literal] of settingsOf(entry.rule)) {
    const allowed = options.get(name);
    if (allowed && !allowed.includes(literal)) say(path, `setting 中“${name}”不会等于 ${JSON.stringify(literal)}，可取 ${JSON.stringify(allowed)}，请改正`);
  }
  return sound;
}

/** Says what is wrong with the condition under which a question is asked. */
export function checkQuestion(entry: QuestionEntry, path: string, { review, say, text }: LookAround): void {
  for (const { part, said } of questionFaults(entry, review)) {
    const wrong = text(said);
    if (wrong !== undefined) say(`${path}.${part}`, `“${entry.clause}”：${wrong}`);
  }
}
