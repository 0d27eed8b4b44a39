import type { fillIn as source } from "../zh-CN/fill-in";

/** 新建填報表：供填寫的工作表。 */
export const fillIn: typeof source = {
  fillInLead: "還沒有填報表？",
  fillInOpen: "新建填報表",
  fillInTitle: "新建填報表",
  fillInIntro: "在本活頁簿末尾加上要填的工作表：表頭、下拉清單、填寫要求和條文原文都已備好，填完可直接核驗。已有的工作表不會改動。",
  fillInPack: "依據辦法",
  fillInRole: "由誰填寫",
  fillInRoles: { applicant: "填報單位", recommender: "推薦單位", authority: "評審或管理單位" },
  fillInSheets: "要產生的表",
  fillInOccasions: { application: "申報", operation: "運行" },
  fillInColumns: (n) => `${n} 欄`,
  fillInNone: "請至少選擇一張表。",
  fillInMake: "產生",
  phaseFillIn: "正在產生填報表",
  fillInDone: (n) => `已在活頁簿末尾加上 ${n} 張工作表。`,
  fillInRenamed: (wanted) => `（「${wanted}」已有，未改動）`,
  fillInNext: "先看「填报说明」；填好以後回到這裡點「核驗」。",
  fillInUndo: "復原",
  fillInUndone: (n) => `已復原，刪去 ${n} 張工作表。`,
  fillInKept: (names) => `「${names}」已有填寫內容，沒有刪除。`,
};
