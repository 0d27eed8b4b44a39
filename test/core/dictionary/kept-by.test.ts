import assert from "node:assert/strict";
import { dictionary } from "../../../src/core/dictionary/dictionary";
import { authorityLists, describing, institutionLists, keptByAuthority, listsOfUnits, persons, reviewersRecords } from "../../../src/core/dictionary/kept-by";

describe("who keeps a record", () => {
  it("is stated in the dictionary, and told from it", () => {
    assert.deepEqual([...reviewersRecords], ["assessment", "checklist"]);
    assert.deepEqual([...authorityLists], ["sanction", "reconfirmList", "inspectionList"]);
    assert.deepEqual([...listsOfUnits], ["reconfirmList", "inspectionList"]);
    assert.deepEqual(institutionLists, ["institution", "recommendation"]);
    assert.deepEqual([...describing], ["facilities", "staff"]);
    assert.deepEqual([...persons], ["manager", "teacher", "trainee"]);
    assert.deepEqual(dictionary.filter(({ afterRecognition }) => afterRecognition).map(({ id }) => id), ["assessment", "reconfirmList", "inspectionList"]);
  });

  it("a reviewer's records are the authority's, and an unknown record is nobody's", () => {
    for (const record of [...reviewersRecords, ...authorityLists]) assert.ok(keptByAuthority(record), record);
    assert.equal(keptByAuthority("institution"), false);
    assert.equal(keptByAuthority("nothing"), false);
  });
});
