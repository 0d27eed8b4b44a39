import assert from "node:assert/strict";
import { takeWritten } from "../support/every-package";
import { allBases, tryInputs } from "./fuzz/input";

/** About twenty seconds of a core that others use, too; `npm run fuzz` tries as many as are wanted. */
const count = 2_000;

describe("fuzzed packages, documents and texts", () => {
  it(`${count} end in cells that another reader sees too, in a sound copy or in a refusal with its sentence, and none without an end`, async () => {
    const wrong: string[] = [];
    const states = new Map<string, number>();
    for (const tried of tryInputs(await allBases(), 20_191_001, 0, count)) {
      const state = tried.state.replace(/,.*|refused .*/u, "");
      states.set(state, (states.get(state) ?? 0) + 1);
      if (tried.wrong.length > 0) wrong.push(`input ${tried.nth}: ${tried.what}\n${tried.wrong.join("\n")}`.slice(0, 1_500));
    }
    // Each was checked against the package it was made from.
    takeWritten();
    assert.deepEqual(wrong, []);
    // Refusing everything is no way to pass.
    for (const state of ["read", "document read", "text read"]) assert.ok(states.get(state)! > 100, `${state}: ${states.get(state) ?? 0}`);
  });
});
