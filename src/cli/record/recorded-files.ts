import path from "node:path";
import { UserError } from "../../sheet/user-error";
import { collectInputs } from "../inputs";
import { type Disk } from "../disk";
import { bytesOf } from "../read-inputs";
import { sha256, type RecordedFile } from "./run-record";

/** A recorded file as it is found again. */
interface FoundFile {
  /** Where it lies now; undefined: nowhere. */
  path?: string;
  /** Its bytes are those that were recorded. */
  same: boolean;
}

/** Finds recorded files again: in a folder, by their names or by what they hold; else where they lay. */
export class RecordedFiles {
  /** Files of the folder by hash, made when the first is looked for. */
  private byHash?: Promise<Map<string, string>>;

  /** @param beside folder of the record @param folder where the files lie now; absent: where they lay */
  constructor(private readonly beside: string, private readonly folder: string | undefined, private readonly disk: Disk) {}

  async find({ file, path: lay, sha256: hash }: RecordedFile): Promise<FoundFile> {
    const { folder } = this;
    const places = folder === undefined ? [path.resolve(this.beside, lay)] : [path.join(folder, file), path.join(folder, path.basename(lay))];
    const there: string[] = [];
    for (const place of places) {
      const now = await this.hashOf(place);
      if (now === hash) return { path: place, same: true };
      if (now !== undefined) there.push(place);
    }
    const renamed = folder === undefined ? undefined : (await (this.byHash ??= this.hashes(folder))).get(hash);
    if (renamed !== undefined) return { path: renamed, same: true };
    return { path: there[0], same: false };
  }

  /** Where a recorded path leads now: into the folder, or where it led. */
  placeOf(lay: string): string {
    return this.folder === undefined ? path.resolve(this.beside, lay) : path.join(this.folder, path.basename(lay));
  }

  private async hashes(folder: string): Promise<Map<string, string>> {
    const known = new Map<string, string>();
    for (const { path: file, problem } of await collectInputs([folder], this.disk)) {
      const hash = problem === undefined ? await this.hashOf(file) : undefined;
      if (hash !== undefined && !known.has(hash)) known.set(hash, file);
    }
    return known;
  }

  private async hashOf(file: string): Promise<string | undefined> {
    try {
      return sha256(await bytesOf(file, this.disk));
    } catch (fault) {
      if (fault instanceof UserError) return undefined;
      throw fault;
    }
  }
}
