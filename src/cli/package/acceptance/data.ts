/** A table of the acceptance workbook: its columns with their widths in characters, and its rows. */
export interface AcceptanceTable {
  columns: readonly (readonly [label: string, width: number])[];
  /** Columns whose numbers are days. */
  days: readonly number[];
  rows: TableRow[];
}

/** Columns of units, which are invented, each for a reason a check names. */
const labels = ["序号", "单位名称", "统一社会信用代码", "单位类别", "所在市", "邮编", "联系人", "联系电话", "电子邮箱", "申报类别", "申报类型", "填报时间", "统计年度", "年培训人数（人）", "专职管理人员"] as const;
const widths = [5, 22, 21, 15, 8, 8, 8, 17, 17, 9, 12, 11, 8, 10, 8];
const columns = labels.map((label, at) => [label, widths[at]] as const);
const days = [labels.indexOf("填报时间")];

/** Column of the numbers with a rule and fills of the user's own. */
export const traineesColumn = labels.indexOf("年培训人数（人）");

type TableRow = (string | number | null)[];

/** 2019-09-10 and 2019-09-25, in the 1900 date system. */
const [inTime, late] = [43718, 43733];

/** Names that Excel takes for something else when they are typed. */
export const strangeNames = ["=1+1职业培训学校", "@阳光培训中心", "+山东海运培训学院", "-北方农业培训站", "2019-3-1"];

export const units: AcceptanceTable = { columns, days, rows: [
  [1, "济南示范理工大学", "12370000495571234X", "高等院校", "济南市", "250014", "王 丽", "0531-86010000", "jxjy@example.cn", "新申报", "普通", inTime, 2018, 2600, 4],
  [2, strangeNames[0], "52370100MJD1234565", "地方教育培训机构", "济南市", "250014", "=A1", "0531-86010001", "a@example.cn", "新申报", "普通", inTime, 2018, 1999, 3],
  [3, strangeNames[1], "12370200427401234D", "科研院所", "青岛市", "266000", "@张三", "+86-532-80000000", "b.example.cn", "新申报", "普通", inTime, 2018, 2350, 4],
  [4, strangeNames[2], "123706004274056786", "高职院校", "烟台市", "264000", "李 强", "0535-6000000", "=c@example.cn", "新申报", "乡村振兴专项", inTime, 2018, 1200, null],
  [5, strangeNames[3], "12371300495580001J", "事业单位", "临沂市", "027600", "-2", "0539-8000000", "d@example.cn", "新申报", "乡村振兴专项", late, 2018, "=2100", 5],
  [6, strangeNames[4], "12371400495590004Q", "高职院校", "德州市", "253000", "1-2", "0534-2000000", "e@example.cn", "重新确认", "普通", late, 2018, "约2000", 2],
  [7, "山东数字人力资源培训中心", "52370000MJD700015C", "行业教育培训机构", "济南市", "00123", "赵 敏", "0531-86010006", "f@example.cn", "新申报", "普通", inTime, 2018, null, 4],
  [8, "德州运河职业学院", "123714004955900085", "高职院校", "德州市", "253000", "周 正", "0534-2000001", "g@example.cn", "重新确认", "普通", inTime, 2018, 3100, 6],
] };

export const guarded: AcceptanceTable = { columns, days, rows: [
  [1, "枣庄矿业培训学院", "123704004955900013", "高职院校", "枣庄市", "277000", "孙 立", "0632-3000000", "h@example.cn", "新申报", "普通", inTime, 2018, 1500, 0],
  [2, "日照港口培训中心", "123711004955900023", "地方教育培训机构", "日照市", "276800", "钱 进", "0633-8000000", "i@example.cn", "新申报", "普通", inTime, 2018, 1800, null],
] };

/** Recommendations: what is said of them quotes their days. */
export const recommended: AcceptanceTable = {
  columns: [["序号", 6], ["推荐单位", 30], ["备选单位名称", 26], ["申报类型", 14], ["书面材料报送日期", 18], ["电子版发送日期", 18]],
  days: [4, 5],
  rows: [
    [1, "济南市人力资源和社会保障局", "济南示范理工大学", "普通", late, inTime],
    [2, "烟台市人力资源和社会保障局", strangeNames[2], "乡村振兴专项", inTime, inTime],
  ],
};
