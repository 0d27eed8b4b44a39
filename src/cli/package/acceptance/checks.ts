/** What a run of the product on the workbook comes to; told in the expected results, so that they are true of this version. */
export interface TriedResults {
  /** Cells that get a mark. */
  marked: number;
  /** Units in the form, and lines that are inserted for them. */
  rows: number;
  inserted: number;
}

/** Names of the sheets of the workbook. */
export const sheets = { list: "验收清单", units: "单位信息", recommended: "推荐情况", guarded: "受保护", form: "申报汇总表" } as const;

interface AcceptanceCheck {
  title: string;
  where: string;
  steps: string[];
  expected: string[];
}

/** The ten checks: what no machine without Excel can tell. */
export function checksOf({ marked, rows, inserted }: TriedResults): AcceptanceCheck[] {
  const { units, recommended, guarded, form } = sheets;
  return [
    {
      title: "断网打开",
      where: "断开外网、能访问内网服务器的电脑",
      steps: ["按管理员说明部署后断开外网，打开 Excel 和“基地核验”窗格。", "第 7 天、第 28 天在同一台电脑上各再做一次，其间不接外网。"],
      expected: ["“开始”选项卡有“基地核验”按钮。", "三次都显示开始页，没有“无法加载 Office.js”的提示。", "写明三次的日期；哪一次打不开，写明提示原文。"],
    },
    {
      title: "标记与清除",
      where: units,
      steps: ["先看三处原有格式：B6 的蓝色底、N5 的白色底、N 列的条件格式（大于 3000 为绿字）。", "窗格中勾选山东省 2016 办法和 2019 申报通知，日期 2019-09-24，核验。", "看标记，点“清除标记”；再核验、再清除一次。"],
      expected: [`提示“已标记 ${marked} 处”，每处单元格都看得出颜色。`, "原有的底色和绿字在标记时和清除后都在；管理规则（本工作表）清除后恰好 1 条，仍是用户自己的那条。", "Excel 没有变慢，没有报错。"],
    },
    {
      title: "文字仍是文字",
      where: `${units} → 核验结果`,
      steps: ["核验后点“写入核验结果”。", "在“核验结果”中看以 =、@、+、- 开头的单位名和填报值，点中单元格看编辑栏。"],
      expected: ["各处文字与“单位信息”B 列、G 列完全一样，例如 =1+1职业培训学校、2019-3-1、00123。", "没有变成公式、日期或数字，没有 #NAME?；单元格里看不到多出的撇号。", "编辑栏开头若显示撇号（'），属正常，请记下。"],
    },
    {
      title: "1904 日期系统",
      where: `${recommended}（另存的副本）`,
      steps: ["另存一份副本。在副本中：文件 → 选项 → 高级 → 计算此工作簿时 → 使用 1904 日期系统。", "看 E 列日期（Excel 会整体推后 4 年零 1 天，2019-09-25 成为 2023-09-26），以显示的为准。", "日期填 2023-10-01，核验，看窗格中第一行的书面材料报送日期。"],
      expected: ["窗格提到的书面材料报送日期与 E 列显示的相同（2023年9月26日）。", "若相差 1462 天（4 年零 1 天），为不通过。"],
    },
    {
      title: "填入模板：复制的行",
      where: form,
      steps: ["在原工作簿核验后，点“官方表格”，选申报汇总表，生成。", "看新增的行和合计；再生成一次。"],
      expected: [`填入 ${rows} 家单位，增加 ${inserted} 行，合计行下移。`, "新行的边框、字体、行高与模板行相同；L 列“师资合计”每行都是公式；合计的公式包含全部行。", "单位名仍是文字；标题的合并和“制表人”一行没有变。", "再生成时提示已是最新，没有改动。"],
    },
    {
      title: "撤销",
      where: form,
      steps: ["接第 5 项，先按一次 Ctrl+Z，记下发生了什么，再按 Ctrl+Y。", "点窗格的“撤销写入”。"],
      expected: ["Ctrl+Z 不可用、或只退回一部分，都如实记下（旧版 Excel 会清空撤销记录）；不应报错或损坏表格。", "“撤销写入”后本表与第 5 项之前完全一样：两行空行、公式、格式、行高。若 Ctrl+Z 后已有改动，窗格应说明没有撤销的原因，而不是改错。"],
    },
    {
      title: "写入中途关闭窗格",
      where: `${units}（另存的副本）`,
      steps: ["在副本中选中第 5—12 行复制，选中第 13—1012 行粘贴（合计行会被覆盖，不影响）。", "核验，点“写入核验结果”，在进度走动时关闭窗格，保存。", "重新打开窗格。"],
      expected: ["重新打开后窗格能用，并说明上次的写入已补完或已取回。", "“核验结果”要么完整，要么没有，不应只有一半；“单位信息”内容不变。", "关闭、重开 Excel 后再看一次，结果相同。"],
    },
    {
      title: "受保护与筛选",
      where: `${guarded}、${form}`,
      steps: [`核验后看“${guarded}”（已设保护，无密码）。`, `在“${form}”选中表头，数据 → 筛选，在单位类别中只留一类，再点“官方表格”生成。`],
      expected: [`“${guarded}”上没有标记，窗格说明该表受保护；问题仍列在窗格和核验结果里。`, "筛选时不写入，提示“正在筛选，直接填写会错行”；清除筛选后可以写入。", "两张表的内容和保护都没有改变。"],
    },
    {
      title: "共同编辑",
      where: "存放在 OneDrive 或 SharePoint 的副本，两人同时打开",
      steps: ["甲核验并写入核验结果；写入时乙在“单位信息”改一个电话。", "两人都打开窗格，同时点“写入核验结果”。", "乙把“单位信息”改名，甲再标记。"],
      expected: ["乙改的电话还在，甲重新核验后看得到。", "同时写入时只有一方写成，另一方得到说明；“核验结果”只有一张，没有重复行。", "改名后甲得到说明，或标在改名后的同一张表上，不会写到别处。"],
    },
    {
      title: "合并单元格的表格与打印",
      where: "新建的申请表、核验结果",
      steps: ["点“官方表格”，选申请表，选“济南示范理工大学”，生成。", "对申请表和核验结果分别看打印预览（A4）。"],
      expected: ["申请表的合并、边框和字体完整，文字没有被截断；每页宽度正好一页。", "核验结果横向，一页宽，每页有标题行和页码。", "没有打印机的电脑上不报错，或说明未能设置页面。"],
    },
  ];
}
