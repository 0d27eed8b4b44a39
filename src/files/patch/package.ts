import { type Budget, type Checksum, crc32, entryChunks, findEntry, type Inflater, newBudget, partKey, type ZipEntry, type ZipPackage } from "../zip";
import { type ArchiveChanges, rewriteArchive } from "../write/archive";
import { concat, decode, decodeWhole, encode } from "../write/bytes";
import { type Deflater, deflateSteps } from "../write/deflate";
import { refuse } from "../write/refuse";
import { atOnce } from "../../sheet/at-once";
import type { Steps } from "../write/steps";
import { packageRelations, xmlHead } from "./names";
import { relationshipsOf as relationsPart } from "../read/package/path";
import { Relations } from "./relations";
import { element } from "./xml/element";
import { checkOnce } from "./xml/once";
import { documentText, parseXml, type XmlDocument } from "./xml/parse";

/** New content of a part: its pieces in order, asked for at the end. */
interface PartContent {
  (): Iterable<Uint8Array>;
  /** It may well be what the file has: worth a look before it is compressed. */
  maybeSame?: () => boolean;
}

/** How bytes are compressed, expanded and summed up in another way than by JavaScript, such as by Node's zlib. */
export interface PackageOptions { inflater?: Inflater; deflater?: Deflater; crc32?: Checksum }

/** The package being patched: parts are read on demand, changed parts collected, everything else left alone. */
export class Package {
  readonly zip: ZipPackage;
  private readonly budget: Budget;
  private readonly documents = new Map<string, XmlDocument>();
  private readonly contents = new Map<string, PartContent>();
  private readonly removed = new Set<string>();
  private readonly relations = new Map<string, Relations>();

  constructor(zip: ZipPackage, private readonly options: PackageOptions = {}) {
    this.zip = zip;
    this.budget = newBudget({}, options);
  }

  has(part: string): boolean {
    return this.documents.has(part) || this.contents.has(part) || this.entry(part) !== undefined;
  }

  private entry(part: string): ZipEntry | undefined {
    return this.removed.has(part) ? undefined : findEntry(this.zip, part);
  }

  bytes(part: string): Uint8Array {
    return atOnce(this.bytesSteps(part));
  }

  /** A part's bytes as they are in the file. */
  *bytesSteps(part: string): Steps<Uint8Array> {
    const entry = this.entry(part) ?? refuse("package", `文件内部缺少部件“${part}”，请用 Excel 打开后另存为 .xlsx 再试。`);
    const chunks: Uint8Array[] = [];
    for (const chunk of entryChunks(entry, this.budget, this.budget.caps.streamBytes)) {
      chunks.push(chunk.slice());
      yield;
    }
    return concat(chunks);
  }

  /** A part's bytes with what was written to it since. */
  bytesNow(part: string): Uint8Array {
    const content = this.contents.get(part);
    return content ? concat([...content()]) : this.bytes(part);
  }

  /** A part as XML, for editing in place; parsed once. */
  xml(part: string): XmlDocument {
    let document = this.documents.get(part);
    if (!document) {
      document = parseXml(decodePart(this.bytes(part), part), part);
      checkOnce(document.root, part);
      this.documents.set(part, document);
    }
    return document;
  }

  /** Adds a part of XML that may be edited further. */
  addXml(part: string, document: XmlDocument, contentType?: string): void {
    this.documents.set(part, document);
    if (contentType) this.declare(part, contentType);
  }

  /** Replaces or adds a part. */
  write(part: string, content: PartContent, contentType?: string): void {
    this.contents.set(part, content);
    if (contentType) this.declare(part, contentType);
  }

  /** Removes a part, its relations and its content type; relations that lead to it are the caller's. */
  remove(part: string): void {
    const name = findEntry(this.zip, part)?.name ?? part;
    for (const gone of [name, relationsPart(name)]) {
      this.removed.add(gone);
      this.documents.delete(gone);
      this.contents.delete(gone);
    }
    this.relations.delete(part);
    const types = this.xml("[Content_Types].xml").root;
    for (const override of types.all("Override")) {
      if (partKey(override.get("PartName") ?? "") === partKey(name)) types.remove(override);
    }
  }

  /** Relations of a part; made when it has none and something is added. "" is the package itself. */
  relationsOf(part: string): Relations {
    let relations = this.relations.get(part);
    if (!relations) {
      const name = relationsPart(part);
      if (!this.has(name)) {
        this.documents.set(name, { before: xmlHead, root: element("Relationships", { xmlns: packageRelations }), after: "" });
      }
      relations = new Relations(this.xml(name).root, part, (other) => findEntry(this.zip, other)?.name ?? other);
      this.relations.set(part, relations);
    }
    return relations;
  }

  hasRelations(part: string): boolean {
    return this.relations.has(part) || this.has(relationsPart(part));
  }

  private declare(part: string, contentType: string): void {
    const { root } = this.xml("[Content_Types].xml");
    const known = root.all("Override").find((e) => partKey(e.get("PartName") ?? "") === partKey(part));
    if (known) known.set("ContentType", contentType);
    else root.append(element(`${root.prefix}Override`, { PartName: `/${part}`, ContentType: contentType }));
  }

  /** Declares the content type of parts with an extension that have none of their own. */
  declareExtension(extension: string, contentType: string): void {
    const { root } = this.xml("[Content_Types].xml");
    if (root.all("Default").some((e) => e.get("Extension")?.toLowerCase() === extension)) return;
    root.insert(element(`${root.prefix}Default`, { Extension: extension, ContentType: contentType }), 0);
  }

  /** A part name that is free, counting up: `freeName((n) => \`xl/worksheets/sheet${n}.xml\`)`. */
  freeName(name: (n: number) => string): string {
    let n = 1;
    while (this.has(name(n)) || findEntry(this.zip, name(n))) n++;
    return name(n);
  }

  /** Where relations are put in the package's own spelling, content types are too. */
  private settleNames(): void {
    if (![...this.relations.values()].map((relations) => relations.settle()).includes(true)) return;
    for (const override of this.xml("[Content_Types].xml").root.all("Override")) {
      const name = findEntry(this.zip, override.get("PartName") ?? "")?.name;
      if (name !== undefined && override.get("PartName") !== `/${name}`) override.set("PartName", `/${name}`);
    }
  }

  /** Compresses what changed and copies the rest. A part whose content came out the same keeps its old bytes. */
  *finish(): Steps<Uint8Array> {
    const changes: ArchiveChanges = new Map();
    this.settleNames();
    for (const [part, document] of this.documents) {
      const untouched = findEntry(this.zip, part) && !document.root.isChanged;
      const emptyRelations = !findEntry(this.zip, part) && document.root.local === "Relationships" && !document.root.nodes.length;
      if (!untouched && !emptyRelations && !this.contents.has(part)) this.contents.set(part, () => [encode(documentText(document))]);
    }
    for (const name of this.removed) changes.set(name, null);
    for (const [part, content] of this.contents) {
      const entry = findEntry(this.zip, part);
      if (entry && content.maybeSame?.() && (yield* isSame(entry, content(), this.options.crc32))) continue;
      const packed = yield* deflateSteps(content(), this.options);
      if (entry && entry.crc32 === packed.crc && entry.size === packed.size) {
        changes.delete(entry.name);
        continue;
      }
      changes.set(entry?.name ?? part, packed);
    }
    for (const name of [...changes.keys()]) if (changes.get(name) === null && !findEntry(this.zip, name)) changes.delete(name);
    return changes.size ? rewriteArchive(this.zip, changes) : this.zip.bytes.slice();
  }
}

function* isSame(entry: ZipEntry, pieces: Iterable<Uint8Array>, sum: Checksum = crc32): Steps<boolean> {
  let crc = 0;
  let size = 0;
  for (const piece of pieces) {
    crc = sum(piece, crc);
    size += piece.length;
    yield;
  }
  return crc === entry.crc32 && size === entry.size;
}

/** Text of a part: UTF-8 (a byte order mark is kept), or UTF-16 with a byte order mark, which is then written as UTF-8. */
export function decodePart(bytes: Uint8Array, part: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return wideText(bytes, part).replace(/^(<\?xml[^>]*encoding=["'])[^"']+/, "$1UTF-8");
  }
  const declared = /^\ufeff?<\?xml[^>]*encoding=["']([^"']+)/.exec(decode(bytes.subarray(0, 200)))?.[1];
  if (declared && !/^(utf-8|us-ascii)$/i.test(declared)) refuse("package", `文件内部的“${part}”用 ${declared} 编码，无法改写，请用 Excel 打开后另存为 .xlsx 再试。`);
  return decodeWhole(bytes) ?? undecoded(part);
}

function wideText(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be", { fatal: true }).decode(bytes);
  } catch {
    return undecoded(part);
  }
}

/** Bytes that are no text would be lost in a part that is written anew. */
export const undecoded = (part: string): never => refuse("package", `文件内部的“${part}”有无法识别的文字编码，无法改写，请用 Excel 打开后另存为 .xlsx 再试。`);

