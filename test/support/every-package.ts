import type { RootHookObject } from "mocha";
import { type ArchiveChanges, rewriteArchive } from "../../src/files/write/archive";
import type { ZipPackage } from "../../src/files/zip";
import { checkPackage, type Fault } from "./package/check";

/*
 * Every package that a test writes passes the checker, without any test having to ask for it: all writing ends in one function,
 * which is given out here with a memory. What was written is checked after each test, so that no test's timing changes.
 */

/** A package, and the one it was made from, whose own faults are not ours. */
interface Written { bytes: Uint8Array; from: Uint8Array | null }

const written: Written[] = [];
const clean = new Set<string>();
const tally = { checked: 0 };

/** How many packages have been checked; the checker's own test proves with it that the hook is in place. */
export const checkedPackages = (): number => tally.checked;

/** A package that was written where this process cannot see it, such as by a page in a browser. */
export const noteWritten = (bytes: Uint8Array, from: Uint8Array | null = null): void => void written.push({ bytes, from });

/** What was written since the last test, for who has checked it already. */
export const takeWritten = (): readonly { bytes: Uint8Array; from: Uint8Array | null }[] => written.splice(0);

const cached = require.cache[require.resolve("../../src/files/write/archive")]!;
cached.exports = {
  ...(cached.exports as object),
  rewriteArchive(zip: ZipPackage | null, changes: ArchiveChanges): Uint8Array {
    const bytes = rewriteArchive(zip, changes);
    noteWritten(bytes, zip && zip.bytes);
    return bytes;
  },
};

const say = ({ kind, part, text }: Fault): string => `${kind}: ${part}: ${text}`;

/** Faults that the written packages have and those they were made from had not. */
export function newFaults(): string[] {
  const found = new Set<string>();
  const all = written.splice(0);
  // A step on the way to another package is checked in that one.
  const steps = new Set(all.map(({ from }) => from));
  for (const { bytes, from } of all.filter((one) => !steps.has(one.bytes))) {
    const key = `${bytes.length} ${Buffer.from(bytes).toString("latin1", bytes.length - 4000)}`;
    // What is held to the rules of workbooks is workbooks: of a document a test of its own tells.
    if (clean.has(key) || Buffer.from(bytes).includes("word/document.xml")) continue;
    clean.add(key);
    tally.checked++;
    const faults = checkPackage(bytes).map(say);
    if (!faults.length) continue;
    const before = new Set(from ? checkPackage(from).map(say) : []);
    for (const fault of faults) if (!before.has(fault)) found.add(fault);
  }
  return [...found];
}

export const mochaHooks: RootHookObject = {
  afterEach() {
    const faults = newFaults();
    if (faults.length) throw new Error(`A package written by this test has faults:\n${faults.slice(0, 20).join("\n")}`);
  },
};
