import { extreme } from "./extreme";
import { valueOperator } from "./operator";
import { ofRelated } from "./part";
import { opaque } from "./proof";

export const min = valueOperator({
  name: "min",
  argument: ofRelated,
  compile: (argument, scope) => extreme("min", -1, argument, scope),
  proof: opaque,
  mentions: "relatedField",
  written: { as: "of" },
  doc: "Smallest value, or earliest date, of a field among related rows; one that may belong leaves open how far it goes.",
  example: { min: ["startDate", "trainingClass"] },
  text: "min startDate of trainingClass",
});
