import type { batch as source } from "../zh-CN/batch";

/** Many submitted files. */
export const batch: typeof source = {
  batchIntro: "選擇或拖入多個單位報送的檔案（Excel、WPS、ODS 試算表，CSV，或 Word 申請表 .docx），合併為一個資料集核驗：限額、重複申報等跨單位的規定一併檢查。檔案只在本機讀取，不上傳。",
  pickFiles: "選擇檔案",
  dropHere: "放開即加入",
  dropHint: "或把檔案拖到這裡",
  fileCount: (n) => `${n} 個檔案`,
  removeFile: (file) => `移除「${file}」`,
  clearFiles: "清空",
  batchEmpty: "還沒有加入檔案。",
  status: { waiting: "等待", reading: "讀取中", read: "已讀取", refused: "未能讀取", skipped: "未計入", reviewed: "已核驗", noTable: "無可核驗的表" },
  lockFile: "這是 Office 開啟檔案時的暫存檔（~$ 開頭），不是活頁簿，請選擇原檔案。",
  emptyFile: "檔案大小為 0，裡面沒有內容，請重新取得該檔案。",
  duplicateFile: (other) => `內容與「${other}」完全相同，沒有重複計入。`,
  repeatsByName: (file, of) => `「${file}」與先前加入的「${of}」同名。是改正後的檔案，還是另一份？`,
  repeatsByUnit: (file, of, unit) => `「${file}」與「${of}」看來都是${unit}同一份報送的兩稿，現按兩份核驗。是改正後的檔案，還是另一份？`,
  repeatsMore: (asked, n) => `${asked}（這樣的檔案共 ${n} 個，一併處理）`,
  repeatsReplace: "改正後的，取代先前的",
  repeatsApart: "都保留",
  repeatsReplaced: (n) => `已用改正後的檔案取代 ${n} 個先前的檔案，其結果不再保留。`,
  tooSlow: (seconds) => `讀取超過 ${seconds} 秒，已停止；請用 Excel 開啟後另存為 .xlsx 再試。`,
  workerFailed: "讀取該檔案時程式出錯，已略過；請用 Excel 開啟後另存為 .xlsx 再試。",
  reviewFailed: "核驗時程式出錯，沒有得到結果；請重試，仍不行請聯絡管理員。",
  batchTotals: (files, read, refused) => `${files} 個檔案：已核驗 ${read} 個${refused > 0 ? `，未計入 ${refused} 個` : ""}`,
  noFileReviewed: "沒有一個檔案可以核驗，原因見各檔案。",
  fileClean: "無問題",
};
