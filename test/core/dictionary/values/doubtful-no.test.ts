import assert from "node:assert/strict";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { fieldOf } from "../../../../src/core/dictionary/dictionary";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";

/** "yes", "no", "asked" (a notice, nothing built on it), or what else became of a text in a column. */
function read(record: string, field: string, text: string): string {
  const { state, num, problem } = coercerOf(fieldOf(record, field)!, false).text(text);
  if (state === ValueState.ok) return num === 1 ? "yes" : "no";
  return problem?.notice ? "asked" : state === ValueState.blank ? "blank" : "bad";
}

/** The texts that are not read as they should be. */
const wrong = (record: string, field: string, want: string, texts: string): string[] => texts.split(/\s+/u).filter((text) => read(record, field, text) !== want);

describe("a no in a yes/no column", () => {
  it("is one where it denies what the column asks for", () => {
    assert.deepEqual(wrong("trainingClass", "archived", "no", "否 无 × 未建档 未归档 未建档登记 尚未归档 未做 未完成 未进行 未办理 否（经费不足） 否（未报批） 尚未建立"), []);
    assert.deepEqual(wrong("trainingClass", "evaluated", "no", "未评估 未开展评估 未做 未组织 未完成评估 未进行效果评估"), []);
    assert.deepEqual(wrong("institution", "sysFunds", "no", "无 未建立 未制定 尚未建立 未制定相关制度 无（正在起草） 未建立，正在起草"), []);
    assert.deepEqual(wrong("institution", "hasDistanceConditions", "no", "不具备 未具备 未建成 尚未具备 否（甲大学二级学院） 否（在建）"), []);
    assert.deepEqual(wrong("recommendation", "consented", "no", "不同意 未同意 未审核 未同意推荐 未批准"), []);
    assert.deepEqual(wrong("recommendation", "hasForm", "no", "未附 未提供 未提交"), []);
    assert.deepEqual(wrong("trainingClass", "resultsUploaded", "no", "未上传 未录入 未载入系统 未录 未传"), []);
    assert.deepEqual(wrong("sanction", "rectifyPassed", "no", "否 未达标 未整改 未通过 不达标 未完成整改"), []);
    assert.deepEqual(wrong("annualPlan", "hasSummary", "no", "未编制 未形成 未总结 无"), []);
    assert.deepEqual(wrong("institution", "isLegalPerson", "no", "否 未登记 否（二级单位）"), []);
  });

  it("is asked about where it denies something else", () => {
    const nothing = "未知 未定 未到时间 未要求 未明确 未统计 未核实 未填 未见";
    for (const [record, field] of [["trainingClass", "archived"], ["institution", "sysFunds"], ["recommendation", "consented"], ["sanction", "rectifyPassed"], ["annualPlan", "hasPlan"], ["trainee", "inSystem"]])
      assert.deepEqual(wrong(record, field, "asked", nothing), [], field);
    assert.deepEqual(wrong("trainingClass", "evaluated", "asked", "未结束 未开班 未举办 未满一个月 未到评估时间 未出结果 未收齐问卷 未反馈"), []);
    assert.deepEqual(wrong("institution", "sysFunds", "asked", "未提供 未附 未上传 未修订 未印发"), []);
    assert.deepEqual(wrong("institution", "hasDistanceConditions", "asked", "未启用 未验收 未使用 未评估"), []);
    assert.deepEqual(wrong("sanction", "rectifyPassed", "asked", "未验收 未复查 未组织验收 未到期 未检查"), []);
    assert.deepEqual(wrong("assessment", "reviewPassed", "asked", "未评审 未公布 未出结果"), []);
    assert.deepEqual(wrong("institution", "applicantSealed", "asked", "未签字 未送审 未提供"), []);
  });

  it("is asked about where it is a result, or an opinion, and not the thing asked for", () => {
    assert.deepEqual(wrong("trainingClass", "evaluated", "asked", "不合格 不达标 不符合"), []);
    assert.deepEqual(wrong("institution", "applicantSealed", "asked", "不同意 不符合"), []);
    assert.deepEqual(wrong("assessment", "reviewPassed", "no", "不通过 不合格 未通过"), []);
    assert.deepEqual(wrong("sanction", "rectifyPassed", "no", "不达标 不合格 不符合"), []);
    assert.deepEqual(wrong("institution", "isPracticeIntensive", "no", "不属于 不符合 不是"), []);
  });

  it("is asked about where only a part, or one way of doing it, is denied", () => {
    assert.deepEqual(wrong("trainingClass", "archived", "asked", "未及时归档 未按时归档 未全部归档 未单独建档 未归档齐"), []);
    assert.deepEqual(wrong("institution", "sysFunds", "asked", "未单独制定 未完全建立 未单列 未专门制定 未另行制定"), []);
    assert.deepEqual(wrong("trainingClass", "managerConsent", "asked", "未单独报批 未另行报批 未及时 未提前"), []);
  });

  it("is asked about where something stands in its place, or it need not be", () => {
    assert.deepEqual(wrong("trainingClass", "archived", "asked", "否（由委托单位建档） 无（电子档） 否（已补做） 未建档，由主办方存档 未归档（延期至10月）"), []);
    assert.deepEqual(wrong("institution", "sysFunds", "asked", "无（执行学校规定） 否（含在其他制度中） 未制定，参照学校 未单列，含在《培训管理办法》中"), []);
    assert.deepEqual(wrong("institution", "onlineTraining", "asked", "否（使用省平台） 无（共享）"), []);
    assert.deepEqual(wrong("sanction", "rectifyPassed", "asked", "否（延长期限至2020年） 否（已申请延期） 否（复验通过） 未通过，复验通过 否（期限未到）"), []);
    assert.deepEqual(wrong("recommendation", "hasEvidence", "asked", "否（网上提交） 无（电子版） 否（不需要）"), []);
  });
});
