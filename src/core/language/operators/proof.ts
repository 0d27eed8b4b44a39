import type { Expr } from "./part";

/** What a value is when no row is asked: a number or a day (as a number), null for a parameter that is off, undefined when it depends. */
export type Constant = number | null | undefined;

/** What a proof takes a parameter to be; undefined: free to be set to anything. */
type Setting = (name: string) => unknown;

/** What the contradiction check knows of an operator that gives a value. */
export interface ValueProof<Argument> {
  /** The value is either known exactly, blank or unreadable, never a mere bound. */
  exact(argument: Argument, exact: (part: Expr) => boolean): boolean;
  /** Its numbers are whole. */
  whole(argument: Argument, whole: (part: Expr) => boolean): boolean;
  constant(argument: Argument, constant: (part: Expr) => Constant, setting: Setting): Constant;
  /** "count": never below 0. "here": never blank, the same in every row. */
  gives?: "count" | "here";
}

/** Where nothing is known: a bound perhaps, not whole, not constant. */
export const opaque: ValueProof<unknown> = { exact: () => false, whole: () => false, constant: () => undefined };

type Literal = string | number | boolean;

/** What the contradiction check knows of a condition. */
export type ConditionProof<Argument> =
  /** A question of its own; `field`: it is decided only where that field is filled and readable. */
  | { as: "whole"; field?(argument: Argument): string }
  /** Something is there (true) or nothing is (false). */
  | { as: "presence"; filled: boolean; of(argument: Argument): Expr }
  /** A field is one of some literals; undefined: they are not known. */
  | { as: "member"; field(argument: Argument): string; among(argument: Argument, setting: Setting): readonly Literal[] | undefined }
  | { as: "setting"; of(argument: Argument): readonly [name: string, literal: Literal] }
  | { as: "comparison"; holds: "eq" | "ne" | "gt" | "gte" | "lt" | "lte" }
  /** Of its parts, which are conditions: none, every one, some. */
  | { as: "not" | "all" | "any" };
