import { assemble } from "../common/assemble";
import { derived } from "./derived";
import { shandong2016 } from "../shandong-2016";
import summary from "./forms/summary.json";
import application from "./forms/application.json";
import inspection from "./forms/inspection.json";
import header from "./pack.json";
import text from "./text.txt";
import frame from "./rules/frame.json";
import sec1 from "./rules/sec-1.json";
import sec2 from "./rules/sec-2.json";
import sec3 from "./rules/sec-3.json";
import sec4 from "./rules/sec-4.json";
import annex from "./rules/annex.json";

/** 山东省 2019 年省级专业技术人员继续教育基地申报通知，一次申报批次，随 2016 年办法一并适用. */
export const shandong2019 = assemble(header, text, [
  frame, sec1, sec2, sec3, sec4, annex,
], [summary, application, inspection], { derived, known: [shandong2016] });
