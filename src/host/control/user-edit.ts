import { writeCells } from "../edit/write-cells";
import type { Host } from "../host";

/**
 * A person (or a co-author) types into a cell or range: what it raises has `source` Local (Remote) and is not ours. Typing "=…" into a
 * text cell leaves text, unlike the object model. @throws HostError as Excel would refuse the typing.
 */
export function userEdit(host: Host, sheet: string, address: string, value: unknown, actor: "user" | "remote" = "user"): void {
  const on = host.workbook.sheet(sheet);
  const before = host.actor;
  host.actor = actor;
  try {
    writeCells(on, host.workbook.area(address, on).area, value, { formulaInTextCell: false });
    host.settle();
    if (actor === "user") host.undo.did();
  } finally {
    host.actor = before;
  }
}
