import assert from "node:assert/strict";
import { datasetFromRows, type GivenRow } from "../../../../src/core/intake/records/dataset-from-rows";
import { dayOf } from "../../../../src/sheet/day";
import { Reasoning } from "../../../../src/core/engine/reasoning";

function others(institution: GivenRow[]): (string | null)[] {
  const data = new Reasoning(datasetFromRows({ institution }), new Map(), dayOf("2019-09-20"));
  const column = data.column("institution", "otherFundsUses");
  for (const preparation of data.preparations) preparation.prepare();
  return institution.map((_, row) => (column.state[row] === 1 ? data.texts.at(column.num[row]) : null));
}

describe("otherFundsUses", () => {
  it("names the uses the measures do not, in any spelling of those they do", () => {
    assert.deepEqual(
      others([
        { specialFundsUse: "专家授课、师资培训" }, { specialFundsUse: "授课费；課題研究" }, { specialFundsUse: "专家授课、办公用房装修、购车" },
        { specialFundsUse: "其它" }, { specialFundsUse: "教材课件开发" }, { specialFundsUse: null }, {},
      ]),
      [null, null, "办公用房装修、购车", "其他", null, null, null],
    );
  });
});
