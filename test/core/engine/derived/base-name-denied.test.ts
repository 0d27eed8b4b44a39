import assert from "node:assert/strict";
import { deniesBase, leavesBaseOpen } from "../../../../src/core/engine/derived/base-name-denied";

describe("a class that says it is not held in the name of a base", () => {
  const name = "山东省专业技术人员继续教育基地";

  it("is not taken for one held in that name", () => {
    const said = [
      "非%名义", "非以%名义", "未以%名义", "不以%名义举办", "没有使用%名义", "甲学院（非%）", "甲学院，未使用%名义", "与%无关", "和本基地无关", "不是%", "未用%名义",
      "不使用%", "甲学院（不含%）", "无%名义", "以甲学院名义，不涉及%", "并非%名义", "未冠%", "不属于%", "未打着%旗号", "非本基地名义", "不以我院基地名义", "非基地", "甲學院（非繼續教育基地）",
    ];
    assert.deepEqual(said.filter((text) => !deniesBase(text.replace("%", name))), []);
  });

  it("is known from one that claims the name, whatever else stands there", () => {
    const claimed = [
      "%", "以%名义", "未经同意以%名义", "未经批准以%名义", "未报管理单位即以%名义", "山东省非物质文化遗产培训基地", "非物质文化遗产继续教育基地", "非遗培训基地", "无锡市继续教育基地", "无棣县继续教育基地",
      "%（甲学院，非脱产）", "%（不收费）", "%（未收费）", "与%联合举办", "甲学院和%", "国家级基地", "本基地", "不收费，以%名义", "无锡市继续教育基地名义", "无棣县基地名义", "未以书面征得同意使用%名义",
    ];
    assert.deepEqual(claimed.filter((text) => deniesBase(text.replace("%", name))), []);
  });
});

describe("a class of which it is not sure that it is held in the name of a base", () => {
  const name = "山东省专业技术人员继续教育基地";

  it("is known by what stands around that name", () => {
    const open = [
      "与%联合", "与%合办", "%协办", "受%委托", "承办：%", "主办：省人社厅；承办：%", "地点：%", "在%举办", "原%", "申报%单位", "拟以%名义", "%建设单位", "%授课点", "其他%",
      "%（经批准）", "%（已获同意）", "经省人社厅批准以%名义", "停止使用%名义", "取消使用%名义", "不再以%名义",
    ];
    assert.deepEqual(open.filter((text) => !leavesBaseOpen(text.replace("%", name))), []);
  });

  it("is not one that plainly uses it", () => {
    const plain = ["%", "以%名义", "%（甲学院）", "甲学院（%）", "%甲学院", "本基地", "未经同意以%名义", "未经管理单位批准以%名义", "%（乡村振兴）", "甲大学继续教育学院"];
    assert.deepEqual(plain.filter((text) => leavesBaseOpen(text.replace("%", name))), []);
  });
});
