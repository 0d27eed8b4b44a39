import * as z from "zod/mini";
import { constantMask } from "../build";
import { Truth } from "../state";
import { conditionOperator } from "./operator";
import { literal } from "./part";

const { no, yes } = Truth;

export const setting = conditionOperator({
  name: "setting",
  argument: z.tuple([z.string(), literal]),
  compile([name, wanted], scope) {
    const value = scope.data.parameter(name);
    return constantMask((Array.isArray(value) ? value.includes(String(wanted)) : value === wanted) ? yes : no);
  },
  proof: { as: "setting", of: (argument) => argument },
  mentions: "none",
  written: { as: "setting" },
  doc: "A switch or a mode, settled before any row: a parameter equals the literal, or is a list that has it.",
  example: { setting: ["cityQuotaMode", "cap"] },
  text: "setting cityQuotaMode is cap",
  reads: ([name]) => [name],
});
