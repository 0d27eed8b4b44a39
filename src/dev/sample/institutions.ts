// Fictional institutions of Shandong's 2019 round, with the deficiencies and the dirt that real submissions have.

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A credit code with a right check digit (GB 32100-2015) from 17 characters. */
export function creditCode(body: string): string {
  const sum = [...body].reduce((total, letter, index) => total + alphabet.indexOf(letter) * weights[index], 0);
  return body + alphabet[(31 - (sum % 31)) % 31];
}

export type SampleRow = Record<string, string | number | null>;

/** Header of the wide sheet: [group, label]. A label without a group is merged over both header rows. */
export const columns: [string, string, string][] = [
  ["", "序号", "no"], ["", "单 位 名 称", "name"], ["", "统一社会信用代码", "code"], ["", "单位类别", "type"], ["", "所在市", "city"], ["", "单位地址", "address"], ["", "邮编", "post"],
  ["", "联系人", "contact"], ["", "联系电话", "phone"], ["", "电子邮箱", "mail"], ["", "申报类别", "kind"], ["", "申报类型", "program"], ["", "填报时间", "date"],
  ["培训情况", "统计年度", "year"], ["培训情况", "年培训人数（人）", "trainees"], ["培训情况", "乡村振兴培训人数", "rural"],
  ["管理机构与制度", "管理机构", "org"], ["管理机构与制度", "专职管理人员", "full"], ["管理机构与制度", "兼职管理人员", "part"],
  ["管理机构与制度", "教学组织管理", "s1"], ["管理机构与制度", "学员考核管理", "s2"], ["管理机构与制度", "教学科研管理", "s3"], ["管理机构与制度", "培训登记管理", "s4"],
  ["管理机构与制度", "培训经费管理", "s5"], ["管理机构与制度", "后勤保障管理", "s6"], ["管理机构与制度", "培训效果评估", "s7"], ["管理机构与制度", "跟踪反馈", "s8"],
  ["经费与设施", "配套经费（万元）", "funds"], ["经费与设施", "普通教室（间）", "rooms"], ["经费与设施", "普通教室面积（㎡）", "area"], ["经费与设施", "教学设备", "equipment"],
  ["经费与设施", "专业图书资料", "books"], ["经费与设施", "专业性强", "practical"], ["经费与设施", "实训场所", "site"], ["经费与设施", "实训合作单位", "partner"],
  ["远程教育", "远程教育条件", "distance"], ["远程教育", "网络培训设备", "netEquip"], ["远程教育", "网络基础设施", "netBase"], ["远程教育", "信息平台", "platform"], ["远程教育", "网上培训", "online"], ["远程教育", "网络互动", "interact"],
];

const full: SampleRow = {
  kind: "新申报", program: "普通", date: "2019-09-10", year: 2018, trainees: 2600, rural: null, org: "继续教育处", full: 4, part: 3,
  s1: "有", s2: "有", s3: "有", s4: "有", s5: "有", s6: "有", s7: "有", s8: "有", funds: 80, rooms: 12, area: 960, equipment: "多媒体教学一体机24套", books: 12000,
  practical: "是", site: "校内实训中心", partner: "鲁东智能装备有限公司", distance: "是", netEquip: "录播教室2间、直播设备6套", netBase: "千兆校园网、双路服务器", platform: "https://jxjy.example.cn", online: "是", interact: "是",
};

const unit = (no: number, name: string, body: string, type: string, city: string, address: string, more: SampleRow): SampleRow => ({
  ...full, no, name, code: creditCode(body), type, city, address, post: "250014", contact: "王 丽", phone: "0531-86010000", mail: "jxjy@example.cn", ...more,
});

export const institutions: SampleRow[] = [
  unit(1, "济南泉城理工大学", "12370000495571234", "高等院校", "济南市", "山东省济南市历城区学府路1号", { trainees: 2000 }),
  unit(2, "齐州职业培训学院", "52370100MJD123456", "地方教育培训机构", "济南市", "山东省济南市历下区解放东路88号", { trainees: 1999, s3: "无", phone: "0531—8601" }),
  unit(3, "山东省现代农业干部学校", "12370000495575678", "省直部门教育培训机构", "济南市", "山东省济南市槐荫区经十路20号", { program: "乡村振兴专项", trainees: 1200, rural: 700, year: "2018年" }),
  unit(4, "章丘乡村振兴学院", "12370181495579012", "地方教育培训机构", "济南市", "山东省济南市章丘区双山大街9号", { program: "乡村振兴专项", trainees: 1500, rural: 750, date: "2019年9月8日" }),
  unit(5, "青岛滨海科学研究院", "12370200427401234", "科研院所", "青岛市", "山东省青岛市崂山区海尔路66号", { trainees: "约2000", books: null, date: "2019.9.6" }),
  unit(6, "青岛港湾职业技术学院继续教育中心", "12370200427405678", "高职院校", "青岛市", "山东省青岛市黄岛区钱塘江路316号", { trainees: "２３５０", funds: "1200000元", date: 43718 }),
  unit(7, "烟台化学工业协会", "51370600MJE654321", "行业协会", "烟台市", "山东省烟台市芝罘区南大街12号", { full: 0, part: null, site: null, partner: null, mail: "ytchem.example.cn" }),
  unit(8, "潍坊工程技师培训基地", "12370700MB2812345", "事业单位", "潍坊市", "山东省潍坊市奎文区胜利东街40号", { trainees: null, distance: "否", platform: null }),
  unit(9, "临沂沂蒙农业科学院", "12371300495580001", "科研院所", "临沂市", "山东省临沂市兰山区通达路351号", { program: "乡村振兴专项", trainees: 2100, rural: 1600 }),
  unit(10, "临沂大学城继续教育学院", "12371300495580002", "高等院校", "临沂市", "山东省临沂市兰山区双岭路中段", { s7: "否", s8: null, practical: null }),
  unit(11, "徐州矿业职工大学", "12320300466012345", "高等院校", "徐州市", "江苏省徐州市泉山区矿大路3号", { post: "22100" }),
  unit(12, "山东省建筑业协会", "51370000500000123", "行业协会", "济南市", "山东省济南市市中区经六路10号", { code: Number("51370000500000123"), trainees: 2200, funds: 0 }),
  unit(13, "山东机械设计研究院", "12370000495590003", "科研院所", "济南市", "山东省济南市天桥区无影山路18号", { kind: "重新确认", trainees: 3100 }),
  unit(14, "德州运河职业学院", "12371400495590004", "高职院校", "德州市", "山东省德州市德城区三八路77号", { kind: "重新确认", trainees: 2050, equipment: null }),
  unit(15, "山东数字经济人力资源培训中心", "52370000MJD700015", "行业教育培训机构", "济南市", "山东省济南市高新区舜华路2000号", { trainees: 8800, online: "是", interact: "无" }),
];
