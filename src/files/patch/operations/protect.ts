import type { SheetPart } from "../sheet/part";

/** Protects the sheet, or takes the protection off. `passwordHash` is the legacy 16-bit hash as four hex digits. */
export function protect(sheet: SheetPart, protection: { allowFormatCells?: boolean; passwordHash?: string } | null): void {
  sheet.drop(sheet.root.child("sheetProtection"));
  if (!protection) return;
  sheet.need("sheetProtection")
    .set("password", protection.passwordHash)
    .set("sheet", 1).set("objects", 1).set("scenarios", 1)
    .set("formatCells", protection.allowFormatCells ? 0 : null);
}
