import assert from "node:assert/strict";
import { fieldOf } from "../../../../src/core/dictionary/dictionary";
import { parseBoolean } from "../../../../src/core/dictionary/values/boolean";
import { optionIndex } from "../../../../src/core/dictionary/values/choice";

const read = (record: string, field: string, text: string): string | undefined => {
  const found = fieldOf(record, field)!;
  const index = optionIndex(text, found);
  return index === undefined ? undefined : found.options![index].code;
};

describe("a choice with something in brackets behind it", () => {
  it("is not read where the brackets say it holds no longer, not yet or not for sure", () => {
    const undone = ["已撤销", "复议后撤销", "2019年已恢复", "已解除", "听证中", "查无实据", "撤销该处理决定", "拟处理", "征求意见中", "尚未生效", "填报有误", "待定", "已改为限期整改", "申诉中", "未执行"];
    for (const type of ["取消资格", "撤销资格", "弄虚作假"]) {
      assert.deepEqual(undone.filter((words) => read("sanction", "type", `${type}（${words}）`) !== undefined), [], type);
    }
    assert.equal(read("institution", "recognitionStatus", "已认定（公示中）"), undefined);
    assert.equal(read("institution", "recognitionStatus", "已认定(2018年取消)"), undefined);
    assert.equal(read("institution", "applicationType", "新申报（应为重新确认）"), undefined);
    assert.equal(read("teacher", "education", "博士（在读）"), undefined);
  });

  it("is read where they only add to it", () => {
    assert.equal(read("sanction", "type", "取消资格（鲁人社函〔2018〕5号）"), "cancelled");
    assert.equal(read("sanction", "type", "取消资格（公告已发布）"), "cancelled");
    assert.equal(read("institution", "recognitionStatus", "已认定（2017年12月）"), "recognized");
    assert.equal(read("teacher", "education", "硕士（非全日制）"), read("teacher", "education", "硕士"));
    assert.equal(read("teacher", "education", "本科（不含学位）"), read("teacher", "education", "本科"));
    assert.equal(read("institution", "type", "行业协会（学会）"), "association");
  });
});

describe("a yes or no with something said beside it", () => {
  it("is asked about where that takes it back", () => {
    const texts = ["否（已重新整改合格）", "否（后已补办）", "未通过（复评通过）", "未通过，复查已达标", "无（已补办）", "否（不适用）", "有（筹建中）", "是（待批复）", "已撤销", "已过期", "是（拟）", "已报送，待批复", "未建档，后补建"];
    assert.deepEqual(texts.filter((text) => !parseBoolean(text).problem?.notice), []);
  });

  it("is read where it only adds to it", () => {
    const yes = ["是（见附件2）", "有（2018年制定）", "已建档（2019.3.25）", "已评估", "是（甲大学二级学院）", "已通过", "有（12项）"];
    const no = ["否（甲大学二级学院）", "未通过", "无（因经费不足）", "尚未建立", "否（未报批）", "未建档", "暂无", "否（资格已过期）"];
    assert.deepEqual(yes.map((text) => parseBoolean(text).num), yes.map(() => 1));
    assert.deepEqual(no.filter((text) => parseBoolean(text).problem || parseBoolean(text).num !== 0), []);
  });
});
