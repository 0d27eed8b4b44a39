import { normalise } from "../../../core/dictionary/text/normalise";
import { deniesBase } from "../../../core/engine/derived/base-name-denied";
import { eachRow, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";

/** Whether a class is held in a name that is no base's. Without a name, or without that column, nobody says so: no. */
export const ownName: DerivedField = {
  id: "ownName",
  record: "trainingClass",
  name: "是否以其他名义举办",
  type: "boolean",
  doc: "填写了举办名义而其中没有“基地”二字，或写明不以基地名义的为是；没有填写、没有这一栏的为否",
  from: ["nameUsed"],
  fill(data, set, column) {
    const read = textReader(data, "trainingClass", "nameUsed");
    eachRow(set, (row) => {
      const text = read(row);
      put(column, row, text !== undefined && (!normalise(text).includes("基地") || deniesBase(text)) ? 1 : 0);
    });
  },
};
