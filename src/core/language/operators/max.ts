import { extreme } from "./extreme";
import { valueOperator } from "./operator";
import { ofRelated } from "./part";
import { opaque } from "./proof";

export const max = valueOperator({
  name: "max",
  argument: ofRelated,
  compile: (argument, scope) => extreme("max", 1, argument, scope),
  proof: opaque,
  mentions: "relatedField",
  written: { as: "of" },
  doc: "Largest value, or latest date, of a field among related rows; one that may belong leaves open how far it goes.",
  example: { max: ["endDate", "trainingClass"] },
  text: "max endDate of trainingClass",
});
