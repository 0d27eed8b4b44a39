import { buffersOf } from "../sheet/buffers";
import { contentKey } from "../sheet/content-key";
import { UserError } from "../sheet/user-error";
import type { WorkbookCells } from "../sheet/cells";
import { checkSize, submittedCaps } from "../files";
import type { FromReader } from "./protocol";

export interface ReaderTools {
  /** Throws a UserError when the file cannot be read. */
  read(bytes: Uint8Array, file: string): WorkbookCells | Promise<WorkbookCells>;
  send(message: FromReader): void;
  /** Hands the cells to the keeper. */
  hand(cells: WorkbookCells): void;
}

/** About what the cells of a workbook take: their arrays, and two bytes a character. */
function bytesOf(cells: WorkbookCells): number {
  return buffersOf(cells).reduce((sum, { byteLength }) => sum + byteLength, 0) + cells.strings.reduce((sum, text) => sum + 2 * text.length + 24, 0);
}

/** Reads one file, says what became of it, and remembers its content so that a copy is not counted twice. */
export async function readOne(label: string, file: Blob, known: Map<string, string>, tools: ReaderTools): Promise<void> {
  try {
    checkSize(file.size, submittedCaps);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const key = contentKey(bytes);
    const twin = known.get(key);
    if (twin !== undefined) return tools.send({ type: "duplicate", label, of: twin });
    const cells = await tools.read(bytes, label);
    known.set(key, label);
    // Told before they are handed over: then their arrays are gone.
    const held = bytesOf(cells);
    tools.hand(cells);
    tools.send({ type: "read", label, key, bytes: held });
  } catch (error) {
    tools.send({ type: "refused", label, why: error instanceof UserError ? error.message : null });
  }
}
