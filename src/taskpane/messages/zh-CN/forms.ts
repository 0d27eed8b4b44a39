/** Official forms: which one, of whom, and what was made. */
export const forms = {
  formChoose: "表格",
  formFullTitle: (title: string) => `《${title}》`,
  formUnit: "单位",
  formAllUnits: (n: number) => `全部 ${n} 家单位`,
  formNameless: "（没有名称的单位）",
  formNobody: "数据里没有可以填这张表的单位。",
  noForms: "所选办法没有可以生成的官方表格。",
  formIntro: "每家单位一套工作表。只选一家单位时，若本工作簿中已打开官方模板，将填入模板；否则新建工作表。人员比印好的行多时在表内加行，数据里没有的留空。",
  formDone: (units: number, sheets: number, sheet: string) => `已填写 ${units} 家单位，共 ${sheets} 个工作表，第一个是“${sheet}”。`,
  formOfficial: "没有找到已打开的模板，按办法所附的表样新建。",
};
