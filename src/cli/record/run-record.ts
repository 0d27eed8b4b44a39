import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { seeText } from "../../files/read/magic/text";
import { UserError } from "../../sheet/user-error";
import type { Disk } from "../disk";
import { bytesOf } from "../read-inputs";

const fileRead = z.strictObject({
  /** As findings call it. */
  file: z.string(),
  /** Where it lay, as seen from the record. */
  path: z.string(),
  sha256: z.string(),
  bytes: z.number(),
});
const given = z.strictObject({ ...fileRead.shape, /** What became of it: reviewed, no-table, unreadable, or why it did not count. */ became: z.string() });
const finding = z.strictObject({ clause: z.string(), outcome: z.string(), unit: z.string(), file: z.string(), at: z.string(), /** A digest of all that it says. */ says: z.string() });

/** What a run leaves as evidence, but for its seal. */
const unsealed = z.strictObject({
  record: z.literal(1),
  product: z.strictObject({ name: z.string(), version: z.string() }),
  /** The day it was run. */
  made: z.string(),
  /** The record before it in the chain. */
  after: z.nullable(z.strictObject({ path: z.string(), hash: z.string() })),
  /** Its place in the chain, 1 for the first. */
  number: z.number(),
  on: z.string(),
  inputs: z.array(given),
  /** All regulations that decided, those that others extend included; `path` of one that is not the product's. */
  packs: z.array(z.strictObject({ id: z.string(), chosen: z.boolean(), sha256: z.string(), path: z.optional(z.string()) })),
  /** As they were given; `settled` is what every parameter came to. */
  parameters: z.record(z.string(), z.unknown()),
  settled: z.record(z.string(), z.unknown()),
  choices: z.array(z.record(z.string(), z.unknown())),
  answers: z.nullable(fileRead),
  previous: z.nullable(fileRead),
  results: z.strictObject({
    counts: z.record(z.string(), z.number()),
    verdicts: z.record(z.string(), z.number()),
    /** Of all findings, in order. */
    digest: z.string(),
    findings: z.array(finding),
  }),
  decisions: z.array(z.record(z.string(), z.unknown())),
});
const sealedRecord = z.strictObject({ ...unsealed.shape, hash: z.string() });

export type UnsealedRecord = z.infer<typeof unsealed>;
export type RunRecord = z.infer<typeof sealedRecord>;
export type RecordedFile = z.infer<typeof fileRead>;
export type RecordedFinding = z.infer<typeof finding>;

/** The SHA-256 of bytes or of a text in UTF-8, in hex. */
export const sha256 = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");

/** The record with the hash of all it says, that of the record before it included. */
export const sealed = (record: UnsealedRecord): RunRecord => ({ ...record, hash: sha256(JSON.stringify(record)) });

/** A record as it was read from a file. */
interface ReadRecord {
  record: RunRecord;
  /** False: somebody changed what it says. */
  intact: boolean;
}

/** Reads a record. @throws UserError when the file is none */
export async function readRecord(file: string, disk: Disk): Promise<ReadRecord> {
  let value: unknown;
  try {
    value = JSON.parse(seeText(Buffer.from(await bytesOf(file, disk))).text);
  } catch (fault) {
    if (fault instanceof SyntaxError) throw new UserError(`记录 ${file} 不是 JSON，读不了。`);
    throw fault instanceof UserError ? new UserError(`记录 ${file} ${fault.message}`) : fault;
  }
  const parsed = sealedRecord.safeParse(value);
  if (!parsed.success) throw new UserError(`${file} 不是 --record 写出的记录。`);
  // As the file says it, in its own order of members: whatever was moved or changed shows.
  const { hash, ...said } = value as RunRecord;
  return { record: parsed.data, intact: sha256(JSON.stringify(said)) === hash };
}
