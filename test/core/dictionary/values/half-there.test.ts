import assert from "node:assert/strict";
import { fieldOf } from "../../../../src/core/dictionary/dictionary";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";

const asked = (record: string, field: string, texts: string): string[] =>
  texts.split(/\s+/u).filter((text) => coercerOf(fieldOf(record, field)!, false).text(text).problem?.notice);

const open = {
  mgmtOrg: "无独立机构，挂靠人事处 暂无，由办公室代行职责 否（由人事处承担） 无（由人事处代管） 未设（归口科教科） 未单独设立，由人力资源部承担",
  platform: "无（租用省平台） 无，使用省公共服务平台 否（使用第三方平台） 未单独建设，接入省平台 建设中（已部分投入使用） 在建（已试用） 调试中 测试中 试运行中",
  networkEquipment: "无（租用） 暂无，临时租用 采购中（已到货一半） 筹备中，现有电脑50台 安装调试中",
  practiceSite: "无（与海尔合作） 无自有场所，租用企业场地 正在装修 装修中",
  evaluationPanel: "无（由学校学术委员会代行） 否（学术委员会代） 正在组建，现有专家3人 无固定成员，按需邀请 聘请中（已聘3人） 组建中（已定名单）",
  operatingRules: "无（执行学校制度） 否（含在学校制度中） 制定中（试行稿已用） 无（暂行规定） 待印发 报批中 征求意见中",
};
const plain = {
  mgmtOrg: "无 未设立 继续教育处 继续教育学院（由教务处管理） 人事处（继续教育办公室） 无锡校区，由教务处管理 未央区培训中心，由区人社局管理 筹建中 无（经费不足） 报批中 2015年成立，由教务处代管",
  platform: "无 未建成 正在建设 学习强国 自建平台（升级改造中） 现有平台正在升级建设中 租用乙平台，自建平台开发中",
  operatingRules: "无 未制定 起草中 《基地管理办法》（待批） 甲院发〔2018〕3号",
  networkEquipment: "无 未配备 正在采购 多媒体设备50套，正在采购",
};

describe("what is named as something to be had", () => {
  it("is asked about where it says none and goes on with something in its place, or is being put in order", () => {
    for (const [field, texts] of Object.entries(open)) assert.deepEqual(asked("institution", field, texts), texts.split(/\s+/u), field);
    const books = "无（电子图书） 暂无，共享学院图书馆资源 采购中，现有2000册";
    assert.deepEqual(asked("facilities", "books", books), books.split(/\s+/u));
  });

  it("is taken as it stands where it says one thing", () => {
    for (const [field, texts] of Object.entries(plain)) assert.deepEqual(asked("institution", field, texts), [], field);
    assert.deepEqual(asked("facilities", "books", "无 0册 未购置 3万册 图书20万册，电子图书采购中 拟采购"), []);
  });
});
