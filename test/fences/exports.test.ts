import assert from "node:assert/strict";
import { untaken } from "./exports";
import { sources } from "./sources";

/** What the compiler must be able to name in the types it infers for what other files export. */
const inferred = ["src/core/language/operators/operator.ts: Operator", "src/core/language/operators/shorthand.ts: Shorthand"];

describe("exports", () => {
  it("are what another file takes: all else is a file's own", () => {
    assert.deepEqual(untaken(sources("src"), sources("test")), inferred);
  });

  it("that nobody takes are found, whichever way others are taken", () => {
    const files = [
      { file: "src/a.ts", text: "export const one = 1;\nexport function two() {}\nexport type Three = 3;\nexport const four = 4;\n" },
      { file: "src/b/index.ts", text: 'import { one as first, type Three } from "../a";\nexport * from "./c";\nexport const five = 5;\n' },
      { file: "src/b/c.ts", text: "export const six = 6;\n" },
    ];
    assert.deepEqual(untaken(files, [{ file: "test/a.test.ts", text: 'import {\n  two,\n} from "../src/a";\n' }]), ["src/a.ts: four", "src/b/index.ts: five"]);
    assert.deepEqual(untaken(files, [{ file: "test/b.test.ts", text: 'import * as a from "../src/a";\nawait import("../src/b");\n' }]), []);
  });
});
