import type { Link } from "../model/rules";
import type { Sheet } from "../model/workbook";
import { invalidArgument } from "../office/host-error";
import { checkBounded, checkWritable } from "./check-writable";
import { changeLook } from "./format";
import { writeCells } from "./write-cells";
import { area, type CellArea, holds } from "../../sheet/area";

/** Takes the links out of an area; the cells keep their text. */
export function removeLinks(sheet: Sheet, a: CellArea): void {
  const gone = sheet.links.filter(({ row, column }) => holds(a, row, column));
  if (gone.length === 0) return;
  sheet.links = sheet.links.filter((link) => !gone.includes(link));
  sheet.journal.add({ op: "hyperlinks", links: gone.map(({ row, column }) => ({ row, column })) });
  sheet.workbook.isDirty = true;
}

/** `Range.hyperlink = { address | documentReference, textToDisplay, screenTip }` for every cell of the area, with the look of a link. */
export function setLink(sheet: Sheet, a: CellArea, value: unknown): void {
  checkBounded(a);
  checkWritable(sheet, [a], "allowInsertHyperlinks");
  const given = value as Partial<Record<"address" | "documentReference" | "textToDisplay" | "screenTip", string>> | null;
  if (!given || (given.address === undefined && given.documentReference === undefined))
    throw invalidArgument("A hyperlink has an address or a documentReference.", "Range.hyperlink");
  removeLinks(sheet, a);
  const links: Link[] = [];
  for (let row = a.top; row <= a.bottom; row++)
    for (let column = a.left; column <= a.right; column++) {
      links.push({ row, column, address: given.address, documentReference: given.documentReference, screenTip: given.screenTip });
      const shown = given.textToDisplay ?? (sheet.grid.get(row, column) === null ? (given.address ?? given.documentReference) : undefined);
      if (shown !== undefined) writeCells(sheet, area(row, column), `'${shown}`, { formulaInTextCell: false });
    }
  sheet.links.push(...links);
  changeLook({ sheet, areas: [a] }, (style) => ({ ...style, font: { ...style.font, color: "#0563C1", underline: true } }));
  const written = links.map(({ row, column, address, documentReference, screenTip }) => ({ row, column, url: address, location: documentReference, tip: screenTip }));
  sheet.journal.add({ op: "hyperlinks", links: written });
}
