import assert from "node:assert/strict";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { fieldOf } from "../../../../src/core/dictionary/dictionary";
import { comparable } from "../../../../src/core/language/texts";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";
import { notThere } from "../../../../src/core/dictionary/values/not-there";

const words = (list: string): string[] => list.trim().split(/\s+/u);

describe("what is not there yet", () => {
  it("is told from a name by what the words are made of", () => {
    const absent = words(`
      拟于年底成立 计划2020年成立 将于12月挂牌 将于2019年10月挂牌 筹划中 申请中 拟设继续教育处 拟设 另行组建 无此机构 继续教育学院（筹） 继续教育处（筹建） 继续教育学院（拟） 未报批
      正在报批 待批 未备案 待批复 报批中 审批中 已报物价局审批 未办理 未取得 尚未取得批文 暂未办理 正在申请 拟2020年建设 预计明年建成
      计划建设网络平台 正在建设网络平台 网络平台建设中 继续教育处筹建中 平台尚未建成 没有平台 管理办法（起草中） 培训规划编制中 实训楼建设中 继续教育学院（报批中） 没有设立专门机构 无专门机构 无批文 无文号 目前没有 即将成立 准备设立继续教育处 平台正在开发
      继续教育处，筹建中 继续教育学院，正在筹备 未设专门机构 不具备 暂未设置 待成立 待建 拟聘请 争取年内建成 拟定于2020年1月挂牌 无此平台 已报批，待批复 下一步建设 规划中
      正在搭建中 拟与某公司合作开发 尚在筹备 学院（待挂牌） 还没有 未经批准 申报中 招标中 正筹建 成立中 建立中 年底前成立 明年建成 已列入2020年建设计划
      尚未报批 未报 未经审批`);
    const names = words(`
      继续教育处 继续教育学院 规划建设处 计划财务处 未来教育中心 未名学堂 计算机500台（拟采购100台） 现有实训楼1栋（二期在建） 多媒体设备50套，正在采购 图书20万册，电子图书采购中 租用乙平台，自建平台开发中 现有平台正在升级建设中 计算机500台（另拟采购100台） 自建平台（升级改造中） 2019年培训计划（审批中） 《基地管理办法》（待批） 课程设置文件正在报批 年度计划，已报批  无锡学习平台 无线电实训中心 建设中心 申报处 采购中心 网络教育中心 招标办公室 计划处
      规划科 将军路培训中心 待遇处 人事处（继续教育办公室） 继续教育学院（培训中心） 鲁发改价〔2018〕5号 鲁价费发[2017]12号 省专技继续教育平台 开发区培训中心 职业开发中心 设备处 现代教育技术中心 均瑶学院 备案号2019-1
      正在运行的平台 已备案 已批准 批准文号12号 审批处 报批〔2019〕3号 研发中心 在线学习平台 筹资处 培训规划处 计划建设科 教务处，实训中心 未央区培训中心 建设中的美
      申请号123 继续教育学院（2019年新建） 设有继续教育处，另设培训中心 发展规划处 本院继续教育处 我校培训中心 2015年成立 2018年成立继续教育学院 年度培训处`);
    assert.deepEqual(absent.filter((text) => !notThere(comparable(text))), []);
    assert.deepEqual(names.filter((text) => notThere(comparable(text))), []);
  });

  it("is none by number, sign or in brackets", () => {
    assert.deepEqual(["0个", "0", "00", "零", "0册", "×", "x", "X", "N", "no", "None", "没", "（无）", "【没有】", "(暂无)"].map((text) => notThere(comparable(text))), Array(15).fill("无"));
    for (const text of ["1个", "10", "X平台", "无锡平台", "N+教育", "零点平台"]) assert.equal(notThere(comparable(text)), undefined, text);
  });

  it("is asked where nobody can tell: 0 and signs are no name of anything", () => {
    const read = (field: string, text: string) => coercerOf(fieldOf("institution", field)!, false).text(text);
    for (const field of ["mgmtOrg", "platform", "name", "contactName", "address"]) {
      for (const text of ["0", "00", "０", "〇", "0.0", "？", "***", "#", "、", "#0"]) assert.deepEqual([read(field, text).state, read(field, text).problem?.notice], [ValueState.bad, true], `${field} ${text}`);
      for (const text of ["—", "/", "-", "未知", "不清楚", "空", "（空）"]) assert.equal(read(field, text).state, ValueState.blank, `${field} ${text}`);
      assert.equal(coercerOf(fieldOf("institution", field)!, false).number(0).state, ValueState.bad);
    }
    for (const text of ["不适用", "不涉及"]) assert.deepEqual([read("mgmtOrg", text).state, read("address", text).state], [ValueState.bad, ValueState.ok]);
    for (const text of ["1", "12号楼", "√", "有", "×", "0个", "360平台"]) assert.equal(read("platform", text).state, ValueState.ok, text);
    // What counts something, and a mark, may be 0.
    assert.deepEqual([["facilities", "books"], ["trainee", "examResult"]].map(([record, field]) => coercerOf(fieldOf(record, field)!, false).text("0").state), [ValueState.ok, ValueState.ok]);
  });

  it("is none, planned or under way", () => {
    assert.deepEqual(["无此机构", "拟于年底成立", "继续教育学院（筹）", "正在报批", "未备案"].map((text) => notThere(comparable(text))), ["无", "拟建", "筹建", "筹建", "无"]);
  });

  it("is kept as the text 暂无 where a name is asked for, as 无 is; an empty box says nothing", () => {
    const state = (field: string, text: string): ValueState => coercerOf(fieldOf("institution", field)!, false).text(text).state;
    for (const text of ["无", "暂无", "尚无", "目前没有"]) assert.deepEqual([state("mgmtOrg", text), state("address", text)], [ValueState.ok, ValueState.blank], text);
    for (const field of ["mgmtOrg", "platform", "type"]) assert.equal(state(field, "□"), ValueState.blank, field);
    assert.equal(state("isLegalPerson", "□"), ValueState.ok);
  });
});
