import { fieldOf } from "../../fields/dictionary";
import { splitList } from "../../text/normalise";
import { comparable } from "../texts";
import { eachRow, put, textReader, type DerivedField } from "./derived";

/** What the special subsidy was spent on beside the uses the measures name. */
export const otherFundsUses: DerivedField = {
  id: "otherFundsUses",
  record: "institution",
  name: "规定以外的专项经费用途",
  type: "string",
  doc: "专项经费用途一栏里不是专家授课、师资培训、教材课件开发、数据库开发、课题研究的各项；没有则为空",
  from: ["specialFundsUse"],
  *fill(data, set, column) {
    const options = fieldOf("institution", "specialFundsUse")?.options ?? [];
    const named = new Set(options.filter(({ code }) => code !== "其他").flatMap(({ labels }) => labels.map(comparable)));
    const read = textReader(data, "institution", "specialFundsUse");
    yield* eachRow(data, set, (row) => {
      const text = read(row);
      // A label that holds a separator itself (教材、课件开发) is one use.
      if (text === undefined || named.has(comparable(text))) return;
      const others = splitList(text).filter((use) => !named.has(comparable(use)));
      if (others.length > 0) put(column, row, data.texts.add(others.join("、")));
    });
  },
};
