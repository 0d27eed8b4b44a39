import type { Related } from "../../pack/language";
import type { Scope, ValueKernel } from "../kernel";
import { extreme } from "./extreme";

/** Largest value, or latest date, of a field among related rows. */
export function max(node: [string, Related], scope: Scope): ValueKernel {
  return extreme("max", 1, node, scope);
}
