import { dictionary } from "../dictionary/dictionary";
import { holesOf } from "../language/pack/holes";
import { reserved } from "../language/text/reader";
import type { PackProblem } from "../language/pack/problem";
import type { DerivedField } from "../language/rule-data";
import type { Vocabulary } from "../language/pack/vocabulary";

/**
 * What is wrong with the names a pack gives: a bare name in a rule is a term or else a field or record type, so that it cannot be both;
 * and a hole that nobody fills would stay in the rule.
 * @param derived all derived fields at hand
 */
export function nameProblems({ terms = {}, patterns = {} }: Vocabulary, derived: readonly DerivedField[]): PackProblem[] {
  const taken = new Map<string, string>();
  for (const { id, title, fields } of dictionary) {
    taken.set(id, `记录类型“${title}”`);
    for (const field of fields) taken.set(field.id, `“${title}”的字段“${field.name}”`);
  }
  for (const { id, name } of derived) taken.set(id, `派生字段“${name}”`);
  for (const word of reserved) taken.set(word, "规则语言的词");
  const holes = (name: string, path: string, body: unknown, takes: Readonly<Record<string, string>> = {}): PackProblem[] =>
    [...holesOf(body)].filter((hole) => !Object.hasOwn(takes, hole)).map((hole) => ({ path, message: `“${name}”的 takes 没有写明“$${hole}”是什么，请补上` }));
  return [
    ...Object.keys(terms).flatMap((name) => (taken.has(name) ? [{ path: `terms.${name}`, message: `已有${taken.get(name)!}用“${name}”这个名称，术语请另取一个` }] : [])),
    ...Object.entries(terms).flatMap(([name, { is, takes }]) => holes(name, `terms.${name}`, is, takes)),
    ...Object.entries(patterns).flatMap(([name, { rule, takes }]) => holes(name, `patterns.${name}`, rule, takes)),
  ];
}
