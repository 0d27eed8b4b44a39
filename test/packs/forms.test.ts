import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { form } from "../../src/core/language/form/form";
import { layoutPage } from "../../src/core/forms/sheet/layout";
import type { Form, SheetForm } from "../../src/core/forms";
import { formJsonSchema } from "../../src/core/author/form-json-schema";
import { lookOf, widthOf } from "../../src/core/forms/sheet/heights";
import { nameOf, takesValue } from "../../src/core/forms/sheet/labels";
import { fieldOf } from "../../src/core/dictionary/dictionary";
import { forms, packs } from "../../src/packs";
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

  const sheets = [...forms.values()].filter((one): one is SheetForm => one.kind === "sheet");
  const packOf = (id: string) => packs.find((pack) => pack.id === id.split("/")[0])!;

  it("that are no official layout say so on every page; official ones are Hunan's alone", () => {
    const face = "仿制样式，非官方表样，请以主管部门下发表样为准";
    assert.deepEqual(sheets.filter((one) => one.face === undefined).map((one) => one.id), ["hunan-2017/application"]);
    for (const one of sheets.filter((form) => form.face !== undefined)) {
      assert.equal(one.face, face, one.id);
      for (const page of one.pages) assert.equal(layoutPage(page).cells.filter(({ cell }) => cell.face).length, 1, `${one.id} ${page.id}`);
    }
  });

  it("are called as the regulation's own text calls them", () => {
    for (const one of sheets.filter((form) => form.face !== undefined)) {
      assert.ok(one.named !== undefined && one.named.length > 0, one.id);
      const text = packOf(one.id).text.replace(/\s+/gu, "");
      for (const name of one.named) assert.ok(text.includes(name), `${one.id} ${name}`);
    }
    for (const one of sheets.filter(({ id }) => id.endsWith("/application") || id.endsWith("/inspection"))) assert.ok(packOf(one.id).text.replace(/\s+/gu, "").includes(one.title), one.title);
  });

  it("that are reconstructions say of every value which clause asks for it, or that only the reconstruction does", () => {
    for (const one of sheets.filter((form) => form.face !== undefined)) {
      let cited = 0;
      for (const page of one.pages) {
        for (const { cell, line, id } of layoutPage(page).cells) {
          if ((cell.value === undefined && cell.parts === undefined) || (line ?? 0) > 0 || (cell.value !== undefined && "serial" in cell.value)) continue;
          assert.ok(cell.asks !== undefined, `${one.id} ${page.id} ${id}`);
          if (cell.asks === "仿制样式") continue;
          cited++;
          assert.ok(packOf(cell.asks).entries.some((entry) => entry.clause === cell.asks), `${one.id} ${id}: ${cell.asks}`);
          const own = packOf(one.id);
          assert.ok(cell.asks.startsWith(`${own.id}/`) || cell.asks.startsWith(`${own.extends ?? ""}/`), `${one.id} ${id}: ${cell.asks}`);
        }
      }
      assert.ok(cited > 1, one.id);
    }
  });

  it("print no label that breaks with one or two characters left over", () => {
    const broken = sheets.filter((form) => form.face !== undefined).flatMap((one) => one.pages.flatMap((page) => {
      const layout = layoutPage(page);
      return layout.cells.flatMap((placed) => {
        const look = lookOf(one, placed);
        if (placed.cell.text === undefined || placed.cell.vertical || look.border !== "box") return [];
        const width = (page.columns.slice(placed.area.left, placed.area.right + 1).reduce((sum, one) => sum + one, 0) * 11) / look.size;
        return placed.cell.text.split("\n").filter((text) => leftOver(text, width) < 3).map((text) => `${one.id} ${text}`);
      });
    }));
    assert.deepEqual(broken, []);
  });

  it("add up only columns and blocks they have, and relate only fields there are", () => {
    for (const one of sheets) for (const page of one.pages) {
      const { blocks } = layoutPage(page);
      const keys = new Map(blocks.map(({ block }) => [block.block, block.cells.flatMap((cell) => cell.key ?? [])]));
      for (const [, total, over] of JSON.stringify(page).matchAll(/"total":"(\w+)","over":(\[[^\]]*\])/gu)) for (const block of JSON.parse(over) as string[]) assert.ok(keys.get(block)?.includes(total), `${one.id} ${block} ${total}`);
      for (const { block } of blocks) {
        for (const field of [...(block.filled ?? []), ...Object.keys(block.where ?? {})]) assert.ok(fieldOf(block.of, field), `${one.id} ${field}`);
        for (const [other, pairs] of Object.entries({ ...block.with, ...block.unless })) for (const [own, its] of pairs) assert.ok(fieldOf(block.of, own) && fieldOf(other, its), `${one.id} ${own} ${its}`);
      }
    }
    for (const { id, years } of sheets) for (const [record, tellers] of [...Object.entries(years?.from ?? {}), ...Object.entries(years?.rows ?? {})]) for (const teller of tellers) assert.ok(fieldOf(record, teller.field) && (teller.if === undefined || fieldOf(record, teller.if)), `${id} ${teller.field}`);
  });
});

/** Characters in the last line when a text wraps; many when it does not. */
function leftOver(text: string, width: number): number {
  let line = "";
  let lines = 1;
  for (const sign of text) {
    if (widthOf(line + sign) > width) {
      line = "";
      lines++;
    }
    line += sign;
  }
  return lines === 1 ? Infinity : [...line].length;
}
