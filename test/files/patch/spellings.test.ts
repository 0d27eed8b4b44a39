import assert from "node:assert/strict";
import { posix } from "node:path";
import { readWorkbook } from "../../../src/files";
import { checkPackage } from "../../support/package/check";
import { soundParts } from "../../support/package/sound";
import { assertWellFormed, pack, unpack } from "./support/package";
import { edit } from "./support/patch";

type Parts = Record<string, string>;
const types = "[Content_Types].xml";
const bookRelations = "xl/_rels/workbook.xml.rels";
const sheet = "xl/worksheets/sheet1.xml";

function move(parts: Parts, from: string, to: string): void {
  for (const name of [(part: string) => part, (part: string) => part.replace(/([^/]*)$/, "_rels/$1.rels")]) {
    const xml = parts[name(from)];
    delete parts[name(from)];
    parts[name(to)] = xml;
  }
}

/** The workbook's part under another name, found by a target, its content type by a third spelling. */
const book = (zip: string, target: string, type = `/${zip}`) => (parts: Parts): void => {
  move(parts, "xl/workbook.xml", zip);
  parts["_rels/.rels"] = parts["_rels/.rels"].replace('"xl/workbook.xml"', `"${target}"`);
  parts[types] = parts[types].replace("/xl/workbook.xml", type);
};
/** The same of a sheet. */
const page = (zip: string, target: string, type = `/${zip}`) => (parts: Parts): void => {
  move(parts, sheet, zip);
  parts[bookRelations] = parts[bookRelations].replace('"worksheets/sheet1.xml"', `"${target}"`);
  parts[types] = parts[types].replace(`/${sheet}`, type);
};
const inside = (part: string, before: string, text: string) => (parts: Parts): void => { parts[part] = parts[part].replace(before, `${text}${before}`); };

const spellings: [what: string, change: (parts: Parts) => void][] = [
  ["a space that is escaped everywhere", book("xl/wb%201.xml", "xl/wb%201.xml")],
  ["a space that is escaped in the package only", book("xl/wb%201.xml", "xl/wb 1.xml")],
  ["escapes in small letters", book("xl/%E5%B7%A5.xml", "xl/%e5%b7%a5.xml")],
  ["an escaped name that stands plain in the package", book("xl/工.xml", "xl/%e5%b7%a5.xml")],
  ["a plain Chinese name", book("xl/工作簿.xml", "xl/工作簿.xml")],
  ["an escaped number sign and per cent", book("xl/%231%25.xml", "xl/%231%25.xml")],
  ["a per cent that escapes nothing", book("xl/wb%.xml", "xl/wb%.xml")],
  ["another case in the package", book("xl/Workbook.xml", "xl/workbook.xml", "/xl/workbook.xml")],
  ["another case in target and type", book("xl/workbook.xml", "XL/WorkBook.xml", "/xl/WORKBOOK.xml")],
  ["an absolute target", book("xl/workbook.xml", "/xl/workbook.xml")],
  ["a detour", book("xl/workbook.xml", "./x/../xl/workbook.xml")],
  ["more .. than folders", book("xl/workbook.xml", "../xl/workbook.xml")],
  ["a backslash", book("xl/workbook.xml", "xl\\workbook.xml")],
  ["a backslash at the beginning", book("xl/workbook.xml", "\\xl\\workbook.xml")],
  ["a sheet with an escaped space", page("xl/worksheets/sheet%201.xml", "worksheets/sheet%201.xml")],
  ["a sheet by an absolute target", page(sheet, "/xl/worksheets/sheet1.xml")],
  ["a sheet by way of the folder above", page(sheet, "../xl/worksheets/sheet1.xml")],
  ["a sheet in another case", page(sheet, "Worksheets/Sheet1.XML")],
  ["a sheet in another case in the package", page("xl/worksheets/Sheet1.xml", "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml")],
  ["a sheet with a backslash", page(sheet, "worksheets\\sheet1.xml")],
  ["comments and instructions beside relations", inside(bookRelations, "<Relationship ", '<!-- 甲 <Relationship Id="x"/> --><?a <b c="d"?>')],
  ["comments and instructions beside the workbook's relation", inside("_rels/.rels", "<Relationship ", "<!-- --><?a?>")],
  ["comments and instructions beside content types", inside(types, "<Override ", "<!-- <Override PartName='/a'/> --><?b?>")],
  ["a sheet in a comment", inside("xl/workbook.xml", "<sheet ", "<!-- <sheet name='丙'/> --><?a?>")],
];

describe("parts and relations spelled as other writers may", () => {
  for (const [what, change] of spellings)
    it(`${what}: read, and marked so that every program finds the parts`, async () => {
      const parts = { ...soundParts() };
      change(parts);
      const before = pack(parts);
      assert.deepEqual(checkPackage(before).filter(({ text }) => !text.endsWith("with a backslash")), []);
      assert.deepEqual(readWorkbook(before, "a").sheets.map(({ name }) => name), readWorkbook(pack(soundParts()), "a").sheets.map(({ name }) => name));
      const after = edit(before, "数据", { op: "cells", cells: [{ row: 10, column: 0, value: "标", style: { fill: "#FF0000" } }] });
      assert.ok(readWorkbook(after, "a").strings.includes("标"));
      assert.deepEqual(checkPackage(after), []);
      await assertWellFormed(after);
      const names = Object.keys(unpack(after));
      if (names.some((name) => /[^!-~]/.test(name))) return;
      for (const relations of ["_rels/.rels", names.find((name) => /^xl\/_rels\//.test(name))!])
        for (const [, target] of unpack(after)[relations].replace(/<!--.*?-->/g, "").matchAll(/ Target="([^"]*)"/g)) assert.ok(names.includes(posix.resolve("/", relations, "../..", target).slice(1)), target);
    });

  it("a name that differs by escapes alone is the same name twice", () => {
    const parts = { ...soundParts(), "xl/wor%6bbook.xml": "<a/>" };
    assert.throws(() => readWorkbook(pack(parts), "a"), /重复/u);
  });
});
