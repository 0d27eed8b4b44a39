import { UserError } from "../../sheet/user-error";

/** The patch would harm the workbook or break Excel's limits: nothing was written. `message` is one Chinese sentence for people. */
export class PatchRefusal extends UserError {
  readonly code: PatchRefusalCode;
  override readonly name = "PatchRefusal";
  constructor(code: PatchRefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Why a patch was refused. `package`: the file itself; `sheet`: no such sheet, or its XML; `name`: a name Excel does not allow; `limit`: a limit of Excel; `move`: something that cannot follow rows safely; `overlap`: merges, arrays or tables in the way. */
export type PatchRefusalCode = "package" | "sheet" | "name" | "limit" | "move" | "overlap";

/** Throws a {@link PatchRefusal}. */
export function refuse(code: PatchRefusalCode, message: string): never {
  throw new PatchRefusal(code, message);
}
