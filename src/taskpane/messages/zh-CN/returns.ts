/** 退回全部. */
export const returns = {
  returnAll: "退回全部",
  returnTitle: "退回全部报送材料",
  returnIntro: "为每个文件生成标记副本（附批注和“填报单位说明”栏），为每个须补正的单位生成补正通知，为每个推荐单位生成函（.docx 和 .xlsx）。原文件不动；身份证号和电话已遮盖。",
  returnOffice: "评审单位（落款）",
  returnDeadline: "补正期限",
  returnBlank: "可以不填，通知上留空白。",
  returnZip: "打包下载",
  returnNoZip: "Mac 和 iPad 上的 Excel 不能从任务窗格保存文件：请在网页版 Excel 中打开，或用命令行的 --xlsx 和 --notices。",
  returnFolder: "写入文件夹…",
  phaseReturn: (part: number, whole: number) => (whole > 0 ? `正在生成退回材料 ${part}/${whole}` : "正在准备退回材料"),
  returned: (copies: number, letters: number) => `已生成标记副本 ${copies} 份，通知和函 ${letters} 份。`,
  returnedMore: (n: number) => `另有 ${n} 条，见“说明.txt”。`,
};
