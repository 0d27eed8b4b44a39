import * as z from "zod/mini";
import { RuleFault } from "../kernel";
import { member } from "../member";
import { conditionOperator } from "./operator";
import { named } from "./part";

export const isIn = conditionOperator({
  name: "in",
  argument: z.tuple([z.string(), z.union([z.array(z.union([z.string(), z.number()])), named])]),
  compile([field, from], scope) {
    if (Array.isArray(from)) return member(field, from, scope);
    const list = scope.data.parameter(from.param);
    if (!Array.isArray(list)) throw new RuleFault({ code: "value-for-list", data: { parameter: from.param } });
    return member(field, list as string[], scope, true);
  },
  proof: {
    as: "member",
    field: ([field]) => field,
    among([, from], setting) {
      const list = Array.isArray(from) ? from : setting(from.param);
      return Array.isArray(list) ? list : undefined;
    },
  },
  mentions: "field",
  written: { as: "list" },
  doc: "A field is one of the literals, or of the list of words a parameter holds: “无（正在筹建）” then is 无, and of several values all have to be such words.",
  example: { in: ["practiceSite", { param: "declaredNone" }] },
  text: "practiceSite in param declaredNone",
});
