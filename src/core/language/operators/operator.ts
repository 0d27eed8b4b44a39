import type * as z from "zod/mini";
import type { MaskKernel, ValueKernel } from "../kernel";
import type { Scope } from "../rule-data";
import type { ConditionProof, ValueProof } from "./proof";

/**
 * Which fields its argument speaks of: none; the first of the argument is one; related rows as a whole; a field of related rows; those of
 * its parts; those of its parts, unless it is a mere text.
 */
export type Mentions = "none" | "field" | "related" | "relatedField" | "parts" | "parts unless text";

/** How a use of it is written as text; `text/parse.ts` reads it. */
export type Writing =
  /** name argument: blank endDate, not recognised, exists sanction, param minTeachers */
  | { as: "word"; before: "value" | "field" | "related" | "condition" | "parameter" }
  /** first sign second: annualTrainees >= 2000 */
  | { as: "sign"; sign: string }
  /** condition name condition …: and, or */
  | { as: "between"; word: string }
  /** field name literal: type is revoked */
  | { as: "literal" }
  /** field name 'text': name contains '党校' */
  | { as: "quoted" }
  /** field in (literal, literal), or in the list a parameter holds */
  | { as: "list" }
  /** name(part, part); `one`: its argument is the only part */
  | { as: "call"; one?: true }
  /** name field of rows: min startDate of trainingClass */
  | { as: "of" }
  /** setting name is literal */
  | { as: "setting" }
  /** Only as a name. */
  | { as: "name" };

/** A word of the rule language, all in one place: schema, meaning, what the contradiction check knows of it, documentation. */
export interface Operator<Name extends string, Argument extends z.ZodMiniType, Made, Proof> {
  name: Name;
  /** Shape of what stands beside the name. */
  argument: Argument;
  /** @throws RuleFault when it names what does not exist or takes what it cannot */
  compile(argument: z.infer<Argument>, scope: Scope): Made;
  proof: Proof;
  mentions: Mentions;
  written: Writing;
  /** What it says, in one line. */
  doc: string;
  /** A use of it, and the same as text. */
  example: Record<Name, unknown>;
  text: string;
  /** Parameters it reads beside those written as {"param": …}. */
  reads?(argument: z.infer<Argument>): readonly string[];
}

/** An operator that gives a value. */
export function valueOperator<const Name extends string, Argument extends z.ZodMiniType>(
  operator: Operator<Name, Argument, ValueKernel, ValueProof<z.infer<Argument>>>,
): Operator<Name, Argument, ValueKernel, ValueProof<z.infer<Argument>>> {
  return operator;
}

/** An operator that holds or does not. */
export function conditionOperator<const Name extends string, Argument extends z.ZodMiniType>(
  operator: Operator<Name, Argument, MaskKernel, ConditionProof<z.infer<Argument>>>,
): Operator<Name, Argument, MaskKernel, ConditionProof<z.infer<Argument>>> {
  return operator;
}
