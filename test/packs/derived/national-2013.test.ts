import assert from "node:assert/strict";
import type { GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { derive } from "../../support/derive";

const others = (institution: GivenRow[]): unknown[] => derive("institution", "otherFundsUses", { institution });

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
