import { assemble } from "../common/assemble";
import { derived } from "./derived";
import plan from "./forms/plan.json";
import summary from "./forms/summary.json";
import header from "./pack.json";
import text from "./text.txt";
import frame from "./rules/frame.json";
import art01 from "./rules/art-01.json";
import art02 from "./rules/art-02.json";
import art03 from "./rules/art-03.json";
import art04 from "./rules/art-04.json";
import art05 from "./rules/art-05.json";
import art06 from "./rules/art-06.json";
import art07 from "./rules/art-07.json";
import art08 from "./rules/art-08.json";
import art09 from "./rules/art-09.json";
import art10 from "./rules/art-10.json";
import art11 from "./rules/art-11.json";
import art12 from "./rules/art-12.json";
import art13 from "./rules/art-13.json";
import art14 from "./rules/art-14.json";
import art15 from "./rules/art-15.json";
import art16 from "./rules/art-16.json";
import art17 from "./rules/art-17.json";
import art18 from "./rules/art-18.json";
import art19 from "./rules/art-19.json";
import art20 from "./rules/art-20.json";
import art21 from "./rules/art-21.json";
import art22 from "./rules/art-22.json";
import art23 from "./rules/art-23.json";
import art24 from "./rules/art-24.json";
import art25 from "./rules/art-25.json";
import art26 from "./rules/art-26.json";
import art27 from "./rules/art-27.json";
import art28 from "./rules/art-28.json";
import art29 from "./rules/art-29.json";
import art30 from "./rules/art-30.json";
import art31 from "./rules/art-31.json";
import art32 from "./rules/art-32.json";
import art33 from "./rules/art-33.json";
import art34 from "./rules/art-34.json";
import art35 from "./rules/art-35.json";
import art36 from "./rules/art-36.json";
import art37 from "./rules/art-37.json";
import art38 from "./rules/art-38.json";
import art39 from "./rules/art-39.json";

/** 山东省专业技术人员继续教育基地管理办法（鲁人社发〔2016〕38号）. */
export const shandong2016 = assemble(header, text, [
  frame, art01, art02, art03, art04, art05, art06, art07, art08, art09, art10, art11, art12, art13, art14,
  art15, art16, art17, art18, art19, art20, art21, art22, art23, art24, art25, art26, art27, art28, art29,
  art30, art31, art32, art33, art34, art35, art36, art37, art38, art39,
], [plan, summary], { derived });
