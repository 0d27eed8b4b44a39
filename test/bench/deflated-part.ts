import { constants, deflateRawSync } from "node:zlib";
import { strToU8, ZipPassThrough } from "fflate";

/** Characters that are compressed at a time; one stream's window starts anew with each, which costs nothing at this size. */
const batch = 1024 * 1024;

/** A part of a zip file being written, compressed by Node's zlib: a sheet of full height in seconds instead of minutes. */
export class DeflatedPart extends ZipPassThrough {
  constructor(name: string) {
    super(name);
    this.compression = 8;
  }

  /** Writes the whole part. */
  write(pieces: Iterable<string>): void {
    let text = "";
    for (const piece of pieces) {
      text += piece;
      if (text.length < batch) continue;
      this.push(strToU8(text));
      text = "";
    }
    this.push(strToU8(text), true);
  }

  protected override process(chunk: Uint8Array, final: boolean): void {
    this.ondata(null, deflateRawSync(chunk, { level: 6, finishFlush: final ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }), final);
  }
}
