import * as z from "zod/mini";
import { valueKernel } from "../build";
import { RuleFault } from "../kernel";
import { Known } from "../state";
import { valueOperator } from "./operator";
import { expr } from "./part";

const { absent, blank, ok } = Known;

export const first = valueOperator({
  name: "first",
  argument: z.array(expr),
  compile(nodes, scope) {
    const parts = nodes.map((node) => scope.value(node));
    const types = new Set(parts.map((part) => part.type));
    if (types.size !== 1) throw new RuleFault({ code: "not-alike", data: null });
    if (parts[0].type === "enum" && parts.some((part) => part.codes !== parts[0].codes)) throw new RuleFault({ code: "other-options", data: null });
    const open = scope.data.absentOpen;
    return valueKernel({
      type: parts[0].type,
      codes: parts[0].codes,
      labels: parts[0].labels,
      parts,
      bounds: true,
      fill(kernel, _start, count) {
        for (let i = 0; i < count; i++) {
          let from = parts[0];
          for (const part of parts) {
            from = part;
            if (part.state[i] !== blank && part.state[i] !== absent) break;
          }
          kernel.state[i] = open && from.state[i] === blank && parts.some((part) => part.state[i] === absent) ? absent : from.state[i];
          kernel.num[i] = from.num[i];
          kernel.high![i] = from.high ? from.high[i] : from.state[i] === ok ? from.num[i] : Infinity;
        }
      },
    });
  },
  proof: { exact: (nodes, exact) => nodes.every(exact), whole: (nodes, whole) => nodes.every(whole), constant: () => undefined },
  mentions: "parts",
  written: { as: "call" },
  doc: "The first that is not blank, such as a date of its own or else a default. A broken one is not passed over.",
  example: { first: ["applicationDate", "today"] },
  text: "first(applicationDate, today)",
});
