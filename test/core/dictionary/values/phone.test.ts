import assert from "node:assert/strict";
import { shapeProblem } from "../../../../src/core/dictionary/values/shape";

describe("a phone number", () => {
  it("is one in every usual way of writing it", () => {
    const good = ["0531-86000000", "(0731)8888-8888", "（0731）88888888", "0731-8888-8888", "8888-8888", "+86-731-88888888", "0086-13800000000", "13800000000", "138 0000 0000", "0531-86000000（办公室）", "办公室：0531-86000000", "0531-8600000转801", "0731-88888888；13888888888", "400-888-8888"];
    assert.deepEqual(good.filter((text) => shapeProblem(text, "phone")), []);
  });

  it("is none with a digit lost or too many", () => {
    const wrong = ["0531-860000", "1380000000", "138000000001", "无", "0531-860000000", "12345", "1-8888-8888"];
    assert.deepEqual(wrong.filter((text) => !shapeProblem(text, "phone")), []);
  });
});
