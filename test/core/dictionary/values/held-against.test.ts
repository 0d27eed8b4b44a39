import assert from "node:assert/strict";
import { ValueState } from "../../../../src/core/dictionary/dataset";
import { fieldOf } from "../../../../src/core/dictionary/dictionary";
import { coercerOf } from "../../../../src/core/dictionary/values/coercer";

const read = (field: string, text: string, record = "sanction"): string => {
  const of = fieldOf(record, field)!;
  const { state, num, problem } = coercerOf(of, false).text(text);
  return state === ValueState.ok ? of.options![num].code : problem?.notice ? "asked" : "bad";
};
const wrong = (want: string, texts: string, field = "reason"): string[] => texts.split(/\s+/u).filter((text) => read(field, text) !== want);

describe("grounds of a sanction in free words", () => {
  it("are read where the words say that it is so", () => {
    assert.deepEqual(wrong("disorderFee", "乱收费 违规收费 违规收费3万元 存在乱收费行为 经查实乱收费 多次乱收费 乱收费现象 2018年乱收费 向学员乱收费".replace("向学员", "学员")), []);
    assert.deepEqual(wrong("disorderClass", "乱办班 违规办班2期 出现乱办班现象 检查发现乱办班 乱办班，情况严重"), []);
    assert.deepEqual(wrong("disorderCert", "乱发证 亂發證 违规发证 乱发证（2018年）"), []);
    assert.deepEqual(wrong("fraud", "弄虚作假 申报材料弄虚作假 申报材料弄虚作假，虚报师资 伪造证书"), []);
    assert.deepEqual(wrong("taskIncomplete", "未完成培训任务 不能完成年度计划 未完成任务"), []);
    assert.deepEqual(wrong("planFilingBreach", "计划未备案 违反备案规定 培训计划未经备案"), []);
  });

  it("are asked about where they are prevented, denied, only said, open, or put right", () => {
    assert.deepEqual(wrong("asked", "防止乱办班 防范乱收费 预防乱发证 杜绝乱办班 避免乱收费 严禁乱发证 整治乱收费专项检查 治理乱办班 自查乱收费 防乱收费机制缺失"), []);
    assert.deepEqual(wrong("asked", "无乱收费 未乱收费 不存在乱办班 未见乱发证 不属于乱收费 否认乱收费 不违规收费 与乱收费无关 排除乱收费 承诺不乱收费"), []);
    assert.deepEqual(wrong("asked", "疑似乱收费 是否乱收费待查 乱收费调查中 核查乱收费 被投诉乱收费 网传乱收费 群众反映乱收费 举报乱收费 可能乱收费 乱收费风险 如有乱收费将处理"), []);
    assert.deepEqual(wrong("asked", "乱收费（不实） 乱收费已澄清 乱收费（已整改） 乱收费，已退费整改到位 乱收费（听证中） 乱收费（申诉中） 误报乱收费 乱收费，经查不属实"), []);
    assert.deepEqual(wrong("asked", "下属单位乱收费 合作机构乱办班 他人冒用名义乱办班 查处乱收费（外单位） 学习《关于治理乱收费的通知》"), []);
    assert.deepEqual(wrong("asked", "防止弄虚作假 未弄虚作假 打击造假 造假嫌疑 教学管理规范 已备案 备案情况良好"), []);
  });
});

describe("a choice with something in brackets that may change it", () => {
  it("is asked about", () => {
    assert.deepEqual(wrong("asked", "取消（更名） 撤销（机构改革） 取消资格（合并重组）", "type"), []);
    for (const text of ["人社局（委托基地）", "业务主管部门（指导单位）", "行业主管部门（支持）"]) assert.equal(read("organizerType", text, "trainingClass"), "asked", text);
    for (const text of ["退回（已重报）", "无（免备案）", "否（无需备案）", "否（已补备案）", "未备案（已报送）"]) assert.equal(read("authorityFiled", text, "annualPlan"), "asked", text);
    for (const text of ["未备案", "未备案（正在起草）", "退回（2018年12月）"]) assert.notEqual(read("authorityFiled", text, "annualPlan"), "asked", text);
  });
});
