import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { limits } from "./limits";

describe("limits of Excel that the host reproduces", () => {
  it("are those of which there is a test, by number", () => {
    const tested = readdirSync(__dirname).flatMap((name) => /^l(\d+)-/u.exec(name)?.[1] ?? []);
    assert.deepEqual(Object.keys(limits), tested.map((number) => `L${Number(number)}`));
  });

  it("stand where it says", () => {
    const host = path.resolve(__dirname, "../../../src/host");
    const named = Object.entries(limits).flatMap(([id, { where }]) => [...where.matchAll(/[\w/-]+\.ts/gu)].map(([file]) => ({ id, file })));
    assert.deepEqual(named.filter(({ file }) => !existsSync(path.join(host, file))), []);
    assert.deepEqual(Object.keys(limits).filter((id) => !named.some((one) => one.id === id)), []);
  });
});
