import type { packs as source } from "../zh-CN/packs";

/** Packs of one's own: loading, trying, keeping and removing them. */
export const packs: typeof source = {
  ledgerNotes: "說明",
  ownPack: "自帶法規包",
  ownPackTrial: "試用：示例未全部符合",
  ownPackRefused: "不能使用",
  loadPack: "載入自帶法規包…",
  loadPackHint: "JSON 檔案，可拖到這裡",
  dropPack: "鬆開即載入",
  removePack: (title) => `移除「${title}」`,
  packTitle: (file) => `自帶法規包「${file}」`,
  packTrying: "正在檢查規則並執行示例",
  packClean: (rules, examples) => `共 ${rules} 條規則，${examples} 個示例全部符合。`,
  packRefusedIntro: "不能使用，請按以下各處改正後重新載入：",
  packFailing: (n, all) => `${all} 個示例中有 ${n} 處與所寫的結果不符：`,
  packFailingHint: "仍可試用，以便看它在實際資料上怎樣判斷；其每條結果都會註明「試用」，不能作為結論。",
  packProblems: "規則之間的問題：",
  packHints: "供編寫者核對：",
  packMore: (n) => `另有 ${n} 處未列出，請用 npm run pack -- check 檢視全部。`,
  packUse: "使用",
  packTry: "仍要試用",
  packTooLarge: "檔案超過 32 MB，不是法規包，請核對所選的檔案。",
  packUnreadable: "檔案讀不了，請核對所選的檔案。",
  packAltered: "內容與儲存時不一致，可能被改動或已損壞，請重新載入原檔案",
  packNotKept: (why) => `法規包可以使用，但沒有儲存到活頁簿，關上窗格後須重新載入：${why}`,
  packsOffered: (titles) => `活頁簿帶有自帶法規包：${titles}。請核對來源，需要時再勾選。`,
};
