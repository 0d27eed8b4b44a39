import type { forms as source } from "../zh-CN/forms";

/** Official forms: which one, of whom, and what was made. */
export const forms: typeof source = {
  formChoose: "表格",
  formFullTitle: (title) => `《${title}》`,
  formUnit: "單位",
  formAllUnits: (n) => `全部 ${n} 家單位`,
  formNameless: "（沒有名稱的單位）",
  formNobody: "資料裡沒有可以填這張表的單位。",
  noForms: "所選辦法沒有可以產生的官方表格。",
  formIntro: "每家單位一套工作表。只選一家單位時，若本活頁簿中已開啟官方範本，將填入範本；否則新增工作表。人員比印好的列多時在表內加列，資料裡沒有的留空。",
  formDone: (units, sheets, sheet) => `已填寫 ${units} 家單位，共 ${sheets} 個工作表，第一個是「${sheet}」。`,
  formOfficial: "沒有找到已開啟的範本，按辦法所附的表樣新增。",
};
