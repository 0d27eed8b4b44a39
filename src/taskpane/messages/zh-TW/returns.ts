import type { returns as source } from "../zh-CN/returns";

/** 退回全部. */
export const returns: typeof source = {
  returnAll: "退回全部",
  returnTitle: "退回全部報送材料",
  returnIntro: "為每個檔案產生標記副本（附註解和「填報單位說明」欄），為每個須補正的單位產生補正通知，為每個推薦單位產生函（.docx 和 .xlsx）。原檔案不動；身分證號和電話已遮蓋。",
  returnOffice: "評審單位（落款）",
  returnDeadline: "補正期限",
  returnBlank: "可以不填，通知上留空白。",
  returnZip: "打包下載",
  returnNoZip: "Mac 和 iPad 上的 Excel 不能從工作窗格儲存檔案：請在網頁版 Excel 中開啟，或用命令列的 --xlsx 和 --notices。",
  returnFolder: "寫入資料夾…",
  phaseReturn: (part, whole) => (whole > 0 ? `正在產生退回材料 ${part}/${whole}` : "正在準備退回材料"),
  returned: (copies, letters) => `已產生標記副本 ${copies} 份，通知和函 ${letters} 份。`,
  returnedMore: (n) => `另有 ${n} 條，見一併寫出的文字檔。`,
};
