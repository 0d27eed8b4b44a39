import assert from "node:assert/strict";
import { review } from "../../src/core/review/review";
import { packs } from "../../src/packs";
import { book } from "../core/intake/tables/book";
import { cover, grid } from "../core/intake/tables/hunan-form";
import { reported } from "../support/findings";

describe("Hunan's 申请表, filled in and reviewed", () => {
  const reviewed = (params?: Record<string, unknown>) => review([book([cover, grid])], { packs: packs.filter(({ id }) => id === "hunan-2017"), known: [...packs], on: "2019-09-20", params });
  const told = (clause: string, of = result): string[] => reported(of).filter((one) => one.clause === `hunan-2017/${clause}`).map(({ outcome, cells }) => `${outcome} ${cells[0] ?? ""}`.trim());
  const result = reviewed({ "hunan.effectiveFrom": "2017-09-01" });
  const at = (clause: string): string[] => told(clause);

  it("finds in the form's own cells what contradicts Article 7", () => {
    assert.deepEqual(at("7.1.1d"), ["error B43"]);
    assert.deepEqual(at("form.staff.ftIntermediate"), ["error H15"]);
    assert.deepEqual(at("form.staff.ptIntermediate"), ["error P15"]);
    assert.deepEqual(at("form.staff.ftTeachers"), ["warning D15"]);
    assert.deepEqual([at("7.1.1e"), at("7.1.1f"), at("7.1.2b"), at("7.1.2d"), at("form.info.postcode"), at("form.fac.classroom"), at("form.spec.level")], [[], [], [], [], [], [], []]);
  });

  it("tells composite cells that cannot be read from those that can", () => {
    assert.deepEqual(at("form.ft.graduation"), []);
    assert.deepEqual(at("form.pt.graduation"), ["warning G33"]);
    assert.deepEqual([at("form.ft.teaching"), at("form.pt.teaching")], [[], []]);
  });

  it("asks for what the form has no cell for once, in one question", () => {
    for (const clause of ["7.1.1g", "7.1.2a", "7.1.3a", "7.1.3e", "7.1.3k", "7.1.4b", "7.1.5a", "7.1.5b"]) assert.deepEqual(at(clause), [], clause);
    assert.deepEqual(at("7.1c"), ["review"]);
  });

  it("has the day on the cover, before the measures were in force", () => {
    const early = reviewed();
    assert.deepEqual(told("32", early), ["warning A5"]);
    assert.deepEqual(told("7.1.1d", early), ["review B43"]);
  });
});
