import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { form, layoutPage, type Form, type SheetForm } from "../../src/core/form";
import { formJsonSchema } from "../../src/core/form/json-schema";
import { nameOf, takesValue } from "../../src/core/form/sheet/labels";
import { fieldOf } from "../../src/core/fields/dictionary";
import { packs } from "../../src/packs";
import { forms } from "../../src/packs/forms";
import { folder } from "./files";

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

  it("have their schema beside the packs, for editors", () => {
    assert.deepEqual(JSON.parse(readFileSync(path.join(folder, "form.schema.json"), "utf8")), formJsonSchema());
  });

  it("read only fields of the dictionary", each((one, id) => {
    const known = places(one).filter((place) => !/\.(com|cn|json)$/.test(place));
    assert.ok(known.length > 5);
    assert.deepEqual(known.filter((place) => !fieldOf(place.split(".")[0], place.split(".")[1])), [], id);
  }));

  it("are those the packs list, and those their entries name", () => {
    assert.deepEqual(packs.flatMap((pack) => pack.forms.map((name) => `${pack.id}/${name}`)).sort(), [...forms.keys()].sort());
    for (const pack of packs) for (const entry of pack.entries) if (entry.as === "form" && entry.form !== undefined) assert.ok(forms.has(entry.form), entry.clause);
  });

  it("print Hunan's annex word for word and in its order, nothing left out and nothing added", () => {
    const bare = (text: string): string => text.replace(/\s+/gu, "");
    const text = bare(readFileSync(path.join(folder, "hunan-2017", "text.txt"), "utf8"));
    const end = "人力资源和社会保障部门各一份。";
    const annex = text.slice(text.lastIndexOf("湖南省省级专业技术人员继续教育基地申请表申报单位（盖章）"), text.lastIndexOf(end) + end.length);
    const hunan = forms.get("hunan-2017/application") as SheetForm;
    const printed = hunan.pages.filter((page) => !page.own).flatMap((page) =>
      layoutPage(page).cells.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left)
        .map(({ cell }) => cell.text ?? cell.parts?.map((part) => (typeof part === "string" ? part : part.gap)).join("") ?? ""),
    );
    assert.equal(bare(printed.join("")), annex);
    assert.ok(hunan.face === undefined && hunan.pages.filter((page) => page.own).every((page) => JSON.stringify(page).includes("不是《")), "only the supplement is not official, and says so");
  });

  it("keep Hunan's labels as they are padded: 学历 for full-time, 学 历 for part-time, brackets mixed", () => {
    const source = readFileSync(path.join(folder, "hunan-2017", "text.txt"), "utf8");
    const hunan = forms.get("hunan-2017/application") as SheetForm;
    const body = hunan.pages.find((page) => page.id === "body")!;
    const whole = layoutPage(body).cells.map(({ cell }) => cell.text ?? cell.parts?.map((part) => (typeof part === "string" ? part : part.gap)).join("") ?? "");
    const lines = new Set(source.split(/[\r\n\t]+/u).map((line) => line.trim()));
    const apart = whole.filter((text) => text !== "" && !text.includes("\n") && !lines.has(text.trim()));
    assert.deepEqual(apart, ["兼职教师（人）"], "the text prints it one character a line");
  });

  it("fill every column of every row, name looks they have, and give every value a name", each((one, id) => {
    if (one.kind !== "sheet") return;
    for (const page of one.pages) {
      const layout = layoutPage(page);
      for (const placed of layout.cells) {
        if (!placed.cell.text && !placed.cell.value && !placed.cell.parts) continue;
        assert.ok(one.looks[placed.cell.look ?? (placed.cell.value === undefined ? "label" : "value")], `${id} ${page.id}: ${placed.cell.look}`);
        if (takesValue(placed)) assert.notEqual(nameOf(layout, placed), "", `${id} ${page.id} ${placed.id}`);
      }
    }
  }));
});
