import { normalise } from "../../dictionary/text/normalise";
import { eachRow, put, textReader } from "./derived";
import type { DerivedField } from "../../language/rule-data";

const verbs = "延期|延后|延迟|推迟|推后|改期|顺延|缓办|暂缓|择期";
/** 如期举办，未延期 and 延期付款实务 (a subject, outside brackets) tell of no postponement. */
const denied = new RegExp(`(?:未|不|没有?|无|无需|不再)(?:作|做|予|曾|有)?(?:${verbs})`, "gu");
const said = new RegExp(`${verbs}|另行通知|改至|改到|改为(?=\\d)|调整至|调整到`, "u");
/** In a name only what stands in brackets, or after a dash at its end, is a remark. */
const remarks = /\(([^()]+)\)|(?:--?|—+)([^-—()]+)$/gu;

/** Whether the name or the remark of a class says that it was put off: its dates may be those first planned. */
export const postponed: DerivedField = {
  id: "postponed",
  record: "trainingClass",
  name: "是否注明延期举办",
  type: "boolean",
  doc: "培训班名称括号里的话或者备注说延期、推迟、改期、顺延等的为是，所填日期可能是原定日期；否则为否",
  from: ["name", "note"],
  fill(data, set, column) {
    const [name, note] = ["name", "note"].map((field) => textReader(data, "trainingClass", field));
    eachRow(set, (row) => put(column, row, nameSays(name(row) ?? "") || says(note(row) ?? "") ? 1 : 0));
  },
};

const says = (text: string): boolean => said.test(normalise(text).replace(denied, ""));
const nameSays = (text: string): boolean => [...normalise(text).matchAll(remarks)].some(([, inside, after]) => says(inside ?? after));
