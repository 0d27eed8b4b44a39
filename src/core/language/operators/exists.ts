import { constantValue } from "../build";
import { ordering } from "../compare";
import { counted } from "./count";
import { conditionOperator } from "./operator";
import { rel } from "./part";

export const exists = conditionOperator({
  name: "exists",
  argument: rel,
  compile: (related, scope) => ordering(counted(related, scope), constantValue("number", 1), true),
  proof: { as: "whole" },
  mentions: "related",
  written: { as: "word", before: "related" },
  doc: "At least one related row. Without a table of that type: unknown.",
  example: { exists: { of: "sanction", where: { is: ["type", "revoked"] } } },
  text: "exists sanction where (type is revoked)",
});
