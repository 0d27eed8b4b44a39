import assert from "node:assert/strict";
import { form, layoutPage, type Form } from "../../src/core/form";
import { nameOf, takesValue } from "../../src/core/form/sheet/labels";
import { fieldOf } from "../../src/core/fields/dictionary";
import { forms } from "../../src/packs/forms";

/** Every "record.field" a form reads. */
function places(value: unknown): string[] {
  if (typeof value === "string") return /^[a-zA-Z]+\.[a-zA-Z]+$/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...(/^[a-zA-Z]+\.[a-zA-Z]+$/.test(key) ? [key] : []), ...places(inner)]);
}

describe("forms of the packs", () => {
  const each = (check: (one: Form, id: string) => void) => (): void => forms.forEach(check);

  it("keep to the schema, under their own id", each((one, id) => {
    const parsed = form.safeParse(one);
    assert.ok(parsed.success, `${id}: ${parsed.error?.message}`);
    assert.equal(one.id, id);
  }));

  it("read only fields of the dictionary", each((one, id) => {
    const known = places(one).filter((place) => !/\.(com|cn|json)$/.test(place));
    assert.ok(known.length > 5);
    assert.deepEqual(known.filter((place) => !fieldOf(place.split(".")[0], place.split(".")[1])), [], id);
  }));

  it("fill every column of every row, name looks they have, and give every value a name", each((one, id) => {
    if (one.kind !== "sheet") return;
    for (const page of one.pages) {
      const layout = layoutPage(page);
      for (const placed of layout.cells) {
        assert.ok(one.looks[placed.cell.look ?? (placed.cell.value === undefined ? "label" : "value")], `${id} ${page.id}: ${placed.cell.look}`);
        if (takesValue(placed)) assert.notEqual(nameOf(layout, placed), "", `${id} ${page.id} ${placed.id}`);
      }
    }
  }));
});
