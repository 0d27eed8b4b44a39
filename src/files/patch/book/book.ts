import type { Visibility } from "../../../sheet/cells";
import { refuse } from "../../write/refuse";
import type { FormulaChange, SheetKey } from "../formula/change";
import { sameSheet } from "../../../sheet/formula/rewrite";
import { type Flavour, strict, transitional } from "../names";
import type { Package } from "../package";
import type { Relations } from "../relations";
import type { SheetPart } from "../sheet/part";
import { element, type XmlElement } from "../xml/element";
import { attributeIn, namespaceOf } from "../xml/namespace";
import { childInOrder, workbookOrder } from "../xml/order";

/** A sheet of the workbook; the object itself is its identity for formulas. */
export interface BookSheet {
  name: string;
  part: string;
  element: XmlElement;
  /** Chart, dialog and macro sheets have no cells. */
  isWorksheet: boolean;
  /** True once it is known that it speaks of no other sheet. */
  keepsToItself?: boolean;
  /** Set once it is opened for editing. */
  open?: SheetPart;
}

/** workbook.xml open for editing. */
export class PatchedBook {
  readonly pkg: Package;
  readonly part: string;
  readonly root: XmlElement;
  readonly p: string;
  readonly flavour: Flavour;
  readonly relations: Relations;
  /** In tab order. */
  sheets: BookSheet[] = [];
  /** What formulas must follow, in the order it was done. */
  readonly changes: FormulaChange[] = [];
  /** Changes the defined names have followed. */
  namesEpoch = 0;
  /** Some cell's formula is new, gone or different. */
  formulasChanged = false;
  /** Some cell's value is new. */
  valuesChanged = false;

  constructor(pkg: Package) {
    this.pkg = pkg;
    const office = pkg.relationsOf("").ofKind("officeDocument")[0];
    this.part = office?.part ?? "xl/workbook.xml";
    if (!pkg.has(this.part)) refuse("package", "这不是 .xlsx 工作簿（找不到工作簿部件），请用 Excel 另存为 .xlsx 再试。");
    this.root = pkg.xml(this.part).root;
    if (this.root.local !== "workbook") refuse("package", "这不是 .xlsx 工作簿，请用 Excel 另存为 .xlsx 再试。");
    this.p = this.root.prefix;
    this.flavour = namespaceOf(this.root) === strict.main ? strict : transitional;
    this.relations = pkg.relationsOf(this.part);
    this.readSheets();
  }

  private readSheets(): void {
    const targets = new Map(this.relations.list().map((r) => [r.id, r]));
    for (const own of this.root.child("sheets")?.all("sheet") ?? []) {
      const relation = targets.get(this.relationOf(own) ?? "")
        ?? refuse("package", `工作表“${own.get("name")}”在文件内部没有对应的部件，请用 Excel 打开后另存为 .xlsx 再试。`);
      const twin = this.sheets.find(({ name, part }) => sameSheet(name, own.get("name") ?? "") || part === this.relations.partOf(relation));
      if (twin) refuse("package", `文件内部有两张工作表叫“${twin.name}”或共用一份数据，无法确定改写哪一张，请用 Excel 打开后另存为 .xlsx 再试。`);
      this.sheets.push({ name: own.get("name") ?? "", part: this.relations.partOf(relation), element: own, isWorksheet: relation.type.endsWith("/worksheet") });
    }
  }

  /** Id of the relation a sheet's element leads through. */
  relationOf(sheet: XmlElement): string | undefined {
    return attributeIn(sheet, this.flavour.relations, "id");
  }

  /** @throws PatchRefusal (`sheet`) */
  sheet(name: string): BookSheet {
    return this.sheets.find((s) => s.name === name) ?? this.sheets.find((s) => sameSheet(s.name, name))
      ?? refuse("sheet", `工作簿中没有名为“${name}”的工作表，未做修改。`);
  }

  key(sheet: BookSheet): SheetKey {
    return sheet;
  }

  need(local: string): XmlElement {
    return childInOrder(this.root, local, workbookOrder, () => element(this.p + local));
  }

  /** Shows or hides a sheet. The last one that shows must stay. */
  setVisibility(sheet: BookSheet, visibility: Visibility): void {
    sheet.element.set("state", visibility === "visible" ? null : visibility);
  }

  /** Excel needs one visible sheet, and shows the active one. */
  checkVisible(): void {
    if (!this.sheets.some((s) => isVisible(s))) refuse("sheet", "工作簿至少要有一张可见的工作表，不能全部隐藏或删除。");
  }
}

export const isVisible = (sheet: BookSheet): boolean => !sheet.element.get("state") || sheet.element.get("state") === "visible";
