import { pack as schema, type Pack } from "./schema";
import { problemOf } from "./issue";
import { packProblems } from "./check";
import { PackFault } from "./problem";

/**
 * A pack from JSON brought by a person or a bureau: its shape, then what a shape cannot say (fields, parameters, quotes,
 * examples present). Running the examples is `runExamples`.
 * @param known packs it may extend
 * @throws PackFault with a Chinese sentence, path and remedy for each problem
 */
export function loadPack(json: unknown, known: readonly Pack[] = []): Pack {
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new PackFault(parsed.error.issues.map((issue) => problemOf(issue, json)));
  const problems = packProblems(parsed.data, known);
  if (problems.length > 0) throw new PackFault(problems);
  return parsed.data;
}
