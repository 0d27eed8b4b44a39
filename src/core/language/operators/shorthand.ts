import type * as z from "zod/mini";
import type { Writing } from "./operator";

/** A word that says in short what another condition says: it is spelt out when a pack is loaded, so that nothing else has to know it. */
export interface Shorthand<Name extends string, Argument extends z.ZodMiniType> {
  name: Name;
  /** Shape of what stands beside the name. */
  argument: Argument;
  /** The condition it stands for. */
  means(argument: z.infer<Argument>): object;
  written: Writing;
  /** What it says, in one line. */
  doc: string;
  /** A use of it, and the same as text. */
  example: Record<Name, unknown>;
  text: string;
}

/** A short word for a condition. */
export function shorthand<const Name extends string, Argument extends z.ZodMiniType>(word: Shorthand<Name, Argument>): Shorthand<Name, Argument> {
  return word;
}
