import assert from "node:assert/strict";
import { addFiles, reviewFiles } from "../../../src/taskpane/commands/files";
import { proposePacks, takeProposal } from "../../../src/taskpane/commands/propose";
import { fakeBatch, paneContext } from "./support";

const files = (...names: string[]) => names.map((name) => new File([name], name));

describe("taskpane/commands/propose", () => {
  it("says which regulation the first files seem to be made for, chooses nothing by itself, and reads nothing twice", async () => {
    const read: string[] = [];
    const base = fakeBatch();
    const context = paneContext({ batch: { ...base, read: (label, file, signal) => (read.push(label), base.read(label, file, signal)) } });
    context.dispatch({ type: "choose", choice: { packs: [] } });
    addFiles(context, files("2019甲.xlsx", "坏.xlsx", "乙.xlsx", "2019丙.xlsx", "丁.xlsx", "戊.xlsx", "2019己.xlsx"));
    await proposePacks(context);
    assert.deepEqual(context.store.get().proposal, { pack: "shandong-2019", files: 2, of: 5 });
    assert.deepEqual([context.store.get().choice.packs, read.length], [[], 6]);
    takeProposal(context);
    assert.deepEqual([context.store.get().choice.packs, context.store.get().proposal], [["shandong-2019"], null]);
    await reviewFiles(context);
    assert.deepEqual(read.filter((label) => label !== "坏.xlsx"), ["2019甲.xlsx", "乙.xlsx", "2019丙.xlsx", "丁.xlsx", "戊.xlsx", "2019己.xlsx"]);
  });

  it("where no file says, nothing is proposed", async () => {
    const context = paneContext();
    addFiles(context, files("甲.xlsx"));
    await proposePacks(context);
    assert.equal(context.store.get().proposal, null);
  });
});
