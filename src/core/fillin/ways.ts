import { recordType } from "../dictionary/dictionary";
import type { Field } from "../dictionary/fields";
import { cut } from "./cut";
import { choicesOf } from "./checks";

/** How to fill a field in, with an example. */
interface Way {
  how: string;
  example: string;
}

const shapes: Record<string, Way | undefined> = {
  creditCode: { how: "填 18 位统一社会信用代码，与登记证书一致", example: "12100000MB0000000L" },
  idNo: { how: "填 18 位身份证号码", example: "110101199001010007" },
  postcode: { how: "填 6 位邮政编码", example: "250001" },
  phone: { how: "填 11 位手机号或带区号的固定电话，多个用“、”隔开", example: "0531-86000000" },
  email: { how: "填电子邮箱地址", example: "name@example.cn" },
  year: { how: "填四位年份", example: "2019" },
  url: { how: "填网址", example: "www.example.cn" },
};

/** Examples where neither the kind of the field nor the packs' own say enough. */
const named: Record<string, string | undefined> = {
  name: "张三", headName: "张三", contactName: "李四", legalRep: "张三", unit: "某某学院", base: "某某学院", candidate: "某某学院",
  position: "主任", headPosition: "院长", contactPosition: "科长", competentAuthority: "某某市教育局", recommender: "某某市人力资源和社会保障局",
  graduation: "某某大学、2005年7月、会计学", address: "某某市某某路 1 号", oldValue: "某某培训中心", newValue: "某某学院", reviewer: "王五", docNo: "人社发〔2019〕1号",
};
const nameOf: Record<string, string | undefined> = { specialty: "会计", course: "新会计准则", trainingClass: "会计人员继续教育培训班", attachment: "法人登记证书复印件" };

/** How a field of a record type is filled in, in words the review understands; `given` is a value from the packs' own examples. */
export function wayOf(record: string, field: Field, given?: string): Way {
  if (field.id === "name" && recordType(record)?.unitField === "name") return { how: "填全称，与公章一致", example: "某某学院" };
  if (field.id === "name" && nameOf[record]) return { how: "如实填写", example: nameOf[record] };
  const shaped = field.shape && shapes[field.shape];
  if (shaped) return field.shape === "year" ? { ...shaped, example: numeral(given, shaped.example) } : shaped;
  const unit = field.unit ? `，单位：${field.unit}` : "";
  switch (field.type) {
    case "boolean":
      return { how: "选“是”或“否”", example: "是" };
    case "enum":
      return { how: field.open ? "从下拉列表中选；没有的可另填" : "从下拉列表中选", example: choicesOf(field)[0] };
    case "enum[]": {
      const choices = choicesOf(field);
      return { how: cut(`可填多项，用“、”隔开：${choices.join("、")}`, 120), example: choices.slice(0, 2).join("、") };
    }
    case "date":
      return { how: "填年月日", example: "2019-09-20" };
    case "integer":
      return { how: `填整数${unit}；没有的填 0`, example: numeral(given, field.unit === "人" || field.unit === "人次" ? "6000" : "1") };
    case "number":
      return { how: `填数字${unit}；没有的填 0`, example: numeral(given, "50") };
    case "string[]":
      return { how: "可填多项，用“、”隔开", example: given ?? named[field.id] ?? "甲、乙" };
    default:
      return { how: "如实填写", example: named[field.id] ?? given ?? "（按实际填写）" };
  }
}

const numeral = (given: string | undefined, otherwise: string): string => (given !== undefined && /^\d+(?:\.\d+)?$/.test(given) && given !== "0" ? given : otherwise);
