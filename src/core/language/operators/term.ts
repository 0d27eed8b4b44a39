import * as z from "zod/mini";
import { RuleFault } from "../kernel";
import { conditionOperator, valueOperator } from "./operator";
import { opaque } from "./proof";

/** A name, with what fills the holes of a term that has some. */
const argument = z.string();

/** Terms are spelt out when a pack is loaded; one that is met later was never explained. */
function unexplained(name: string): never {
  throw new RuleFault({ code: "no-term", data: { name } });
}

const doc = "What the pack, one it extends or `common` calls so: a named condition, value or related rows, with a Chinese label. The bare name says the same; `with`, beside it, fills the holes of a term that has some.";

/** A named value. */
export const valueTerm = valueOperator({ name: "term", argument, compile: unexplained, proof: opaque, mentions: "none", written: { as: "name" }, doc, example: { term: "yearAsked" }, text: "yearAsked" });

/** A named condition. */
export const conditionTerm = conditionOperator({ name: "term", argument, compile: unexplained, proof: { as: "whole" }, mentions: "none", written: { as: "name" }, doc, example: { term: "newlyApplying" }, text: "newlyApplying" });
