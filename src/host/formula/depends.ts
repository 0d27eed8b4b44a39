import type { Sheet } from "../model/workbook";
import type { Node } from "./parse";
import { parseFormula } from "./parse";
import type { CellArea } from "../../sheet/area";

export interface Dependency {
  sheet: Sheet;
  area: CellArea;
}

/** Functions that read cells their formula does not name. */
const BLIND = new Set(["INDIRECT", "OFFSET"]);

/** The cells a formula reads; null: they cannot be told from its text. */
export function dependencies(node: Node, home: Sheet, found: Dependency[] = []): Dependency[] | null {
  switch (node.kind) {
    case "value":
      return found;
    case "opaque":
      return null;
    case "reference": {
      const sheet = node.sheet === null ? home : home.workbook.findSheet(node.sheet);
      if (sheet) found.push({ sheet, area: node.area });
      return found;
    }
    case "name": {
      const known = home.workbook.findName(node.name, home) ?? home.workbook.findName(node.name);
      const tree = known && parseFormula(known.refersTo.replace(/^=/, ""));
      return tree ? dependencies(tree, home, found) : found;
    }
    case "unary":
      return dependencies(node.of, home, found);
    case "binary":
      return dependencies(node.left, home, found) && dependencies(node.right, home, found);
    case "call":
      if (BLIND.has(node.name)) return null;
      for (const arg of node.args) if (arg && !dependencies(arg, home, found)) return null;
      return found;
  }
}
