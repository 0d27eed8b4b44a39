import { fieldOf } from "../../../core/dictionary/dictionary";
import { splitList } from "../../../core/dictionary/text/normalise";
import { eachRow, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";

/** What the special subsidy was spent on beside the uses the measures name. */
export const otherFundsUses: DerivedField = {
  id: "otherFundsUses",
  record: "institution",
  name: "规定以外的专项经费用途",
  type: "string",
  doc: "专项经费用途一栏里不是专家授课、师资培训、教材课件开发、数据库开发、课题研究的各项；没有则为空",
  from: ["specialFundsUse"],
  fill(data, set, column) {
    const options = fieldOf("institution", "specialFundsUse")?.options ?? [];
    const named = new Set(options.map(({ code }) => code).filter((code) => code !== "其他"));
    const read = textReader(data, "institution", "specialFundsUse");
    eachRow(set, (row) => {
      const text = read(row);
      const others = splitList(text ?? "").filter((use) => !named.has(use));
      if (others.length > 0) put(column, row, data.texts.add(others.join("、")));
    });
  },
};
