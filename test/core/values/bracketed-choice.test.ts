import assert from "node:assert/strict";
import { fieldOf } from "../../../src/core/fields/dictionary";
import { optionIndex } from "../../../src/core/values/choice";

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
