import assert from "node:assert/strict";
import fc from "fast-check";
import { contentKey } from "../../src/sheet/content-key";

describe("sheet/content-key", () => {
  it("equal bytes have one key; a changed, added or moved byte another", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2, maxLength: 200 }), fc.nat(), (bytes, pick) => {
        assert.equal(contentKey(bytes), contentKey(bytes.slice()));
        const changed = bytes.slice();
        changed[pick % bytes.length] ^= 1;
        assert.notEqual(contentKey(changed), contentKey(bytes));
        assert.notEqual(contentKey(new Uint8Array([...bytes, 0])), contentKey(bytes));
        if (bytes[0] !== bytes[1]) assert.notEqual(contentKey(new Uint8Array([bytes[1], bytes[0], ...bytes.slice(2)])), contentKey(bytes));
      }),
    );
  });
});
