import type { WorkbookCells } from "../sheet/cells";
import type { Answer, ReviewedUnit } from "../core/review/checklist/checklist";
import type { Entry, Pack } from "../core/language/pack/schema";
import type { Trial, TrialProgress } from "../core/author/trial";
import type { Finding, LedgerLine } from "../core/dictionary/finding";
import type { ColumnChoice, FileReview, Progress, ReviewResult } from "../core/review/review";
import type { EarlierFinding, EarlierRun } from "../core/reports/earlier-run";
import type { Round } from "../core/review/round/compare";
import type { Conclusion } from "../core/review/verdict/verdict";
import type { TemplateChoice } from "../core/intake/tables/template-choices";
import type { ShownRows } from "../sheet/shown-rows";
import type { PlannedForm } from "./plan-form";

/** Review options as they travel: packs by id, because the worker has its own copy of those of the product. */
export interface WireOptions {
  packs: string[];
  /** Packs of the user's own, which travel whole; and the ids of those that are only tried out. */
  own?: Pack[];
  trial?: string[];
  on: string;
  params: Record<string, unknown>;
  choices: ColumnChoice[];
  templates?: TemplateChoice[];
  /** The reviewer's own sheets: in a batch only what they say counts, and where they say nothing, nothing does. */
  answers?: WorkbookCells;
}

/** What a marked copy is made of, beside the cells that are held: the file's own bytes, what was found in it, packs of the user's own, and the cell to show first. */
export interface CopyWish {
  bytes: Blob;
  result: ReviewResult;
  own: Pack[];
  at?: { sheet: string; row: number; column: number };
}

/** What goes back of a batch: the files by label, packs of the user's own, who signs and until when, files that could not be read, and whether it comes as one zip or file by file. */
export interface ReturnWish {
  files: readonly (readonly [label: string, bytes: Blob])[];
  own: readonly Pack[];
  office: string;
  deadline?: string;
  unreadable: readonly { file: string; problem: string }[];
  zip: boolean;
}

/** Findings of an earlier run, as they were told and as they are compared; and the run without them. */
export interface EarlierPiece {
  findings: readonly EarlierFinding[];
  round: Round["findings"];
  lines: readonly number[];
}
type EarlierRest = Omit<EarlierRun, "findings" | "round"> & { round: Omit<Round, "findings" | "lines"> };

/** A result without its long lists. */
export type ResultRest = Omit<ReviewResult, "findings" | "files" | "ledger">;

/** A piece of a result on its way to who makes of it what goes back; the first of a result says so. */
export type ResultPiece = { first: true } | { files: FileReview[] } | { findings: Finding[] } | ListPiece;

/** Long lists of a result, which travel in pieces. */
export interface ResultLists {
  units: ReviewedUnit[];
  answers: Answer[];
  conclusions: Conclusion[];
  /** Of the findings, in their order. */
  keys: string[];
}
type ListPiece = { [K in keyof ResultLists]: { list: K; items: ResultLists[K] } }[keyof ResultLists];

/**
 * A reader turns files into cells and hands them to a keeper through `port`, never through the asker's thread; when a file
 * hangs it, only the reader is ended. The keeper holds the cells and reviews them. Both run the same script.
 */
export type ToWorker =
  | { type: "reader"; port: MessagePort; /** Content key → label of files already read. */ known: [string, string][] }
  | { type: "keeper"; port: MessagePort }
  | { type: "read"; label: string; file: Blob }
  | { type: "texts"; texts: string[] }
  /** A workbook read elsewhere; its texts came before it. */
  | { type: "hold"; cells: WorkbookCells }
  | { type: "review"; run: number; order: string[]; options: WireOptions }
  | { type: "form"; run: number; order: string[]; options: WireOptions; form: string }
  /** Rows of a sheet of a file that is held. */
  | { type: "rows"; run: number; label: string; sheet: string; rows: number[] }
  /** The regulation that each of some files that are held seems to be made for. */
  | { type: "guess"; run: number; order: string[]; own: Pack[] }
  /** The copy of a file that is held, with what was found in it. */
  | { type: "copy"; run: number; label: string; wish: CopyWish }
  /** Everything that goes back of a batch; the long parts of the result came before it. */
  | { type: "take"; piece: ResultPiece }
  | { type: "return"; run: number; rest: ResultRest; ledger: LedgerLine[]; wish: ReturnWish }
  /** The report of an earlier run, read. */
  | { type: "earlier"; run: number; report: Blob }
  /** A pack of one's own, tried beside those of the product and others of the user's own; all that this thread is asked. */
  | { type: "try"; file: Blob; own: readonly Pack[] }
  | { type: "cancel" }
  | { type: "forget"; label: string }
  | { type: "drop" };

export type FromReader =
  | { type: "read"; label: string; key: string; /** What its cells take, about. */ bytes: number }
  | { type: "duplicate"; label: string; of: string }
  /** `why` null: the reader itself failed; the page has the words. */
  | { type: "refused"; label: string; why: string | null };

export type FromKeeper =
  | { type: "progress"; run: number; progress: Progress }
  | { type: "files"; run: number; files: FileReview[] }
  | { type: "findings"; run: number; findings: Finding[] }
  | { type: "list"; run: number; piece: ListPiece }
  | { type: "done"; run: number; rest: ResultRest; ledger: LedgerLine[] }
  | { type: "planned"; run: number; planned: PlannedForm }
  | { type: "rows"; run: number; rows: ShownRows | null }
  | { type: "guessed"; run: number; packs: (string | null)[] }
  | { type: "copied"; run: number; copy: Uint8Array; told: string[] }
  /** A file that goes back, or a piece of the zip of all; and how many of how many files are made. */
  | { type: "returned"; run: number; name: string; bytes: Uint8Array; part: number; whole: number }
  | { type: "allReturned"; run: number; told: string[]; copies: number; letters: number }
  | { type: "earlier"; run: number; piece: EarlierPiece }
  | { type: "earlierRead"; run: number; rest: EarlierRest }
  | { type: "cancelled"; run: number }
  | { type: "failed"; run: number; why: string | null };

/** A trial on its way: the entries of the pack came before it. */
export type WireTrial = Omit<Trial, "pack"> & { pack?: Omit<Pack, "entries"> };

export type FromTrial = { type: "trying"; progress: TrialProgress } | { type: "entries"; entries: Entry[] } | { type: "tried"; trial: WireTrial };

export type FromWorker = FromReader | FromKeeper | FromTrial;

/** Milliseconds a file may take to be read: reliability, 20 s. */
export const fileCap = 20_000;

/** Bytes of cells that are held at most, for all files together: a page that takes more is ended by the browser, and everything with it. */
export const heldCap = 1_200_000_000;

/** Findings and file reviews per message: small enough that one never holds the page up. */
export const findingsPerMessage = 500;
export const filesPerMessage = 25;
const keysPerMessage = 5_000;
/** Entries of a pack per message. */
export const entriesPerMessage = 20;
/** Texts of a workbook per message. */
export const textsPerMessage = 20_000;

/** Cuts a list into pieces of at most `size`. */
export function* pieces<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}

/** A whole result put together again from its messages. */
export function joinResult(files: FileReview[], findings: Finding[], { units, answers, conclusions, keys }: ResultLists, done: { rest: ResultRest; ledger: LedgerLine[] }): ReviewResult {
  const { rest, ledger } = done;
  return { ...rest, files, findings, ...(keys.length > 0 && { keys }), ledger, checklist: { ...rest.checklist, units, answers }, verdicts: { ...rest.verdicts, conclusions } };
}

/** An earlier run in pieces, and without them. */
export function takeEarlier({ findings, round: { findings: compared, lines, ...round }, ...rest }: EarlierRun): { pieces: EarlierPiece[]; rest: EarlierRest } {
  const places = Array.from(lines);
  const cuts = Array.from({ length: Math.ceil(findings.length / findingsPerMessage) }, (_, i) => [i * findingsPerMessage, (i + 1) * findingsPerMessage]);
  return { pieces: cuts.map((cut) => ({ findings: findings.slice(...cut), round: compared.slice(...cut), lines: places.slice(...cut) })), rest: { ...rest, round } };
}

/** An earlier run put together again from its pieces. */
export function joinEarlier(pieces: readonly EarlierPiece[], { round, ...rest }: EarlierRest): EarlierRun {
  return { ...rest, findings: pieces.flatMap(({ findings }) => findings), round: { ...round, findings: pieces.flatMap((piece) => piece.round), lines: pieces.flatMap(({ lines }) => lines) } };
}

/** The long lists of a result in pieces, and the result without them. */
export function takeLists({ checklist, verdicts, keys = [], ...rest }: ResultRest): { pieces: ListPiece[]; rest: ResultRest } {
  const { units, answers } = checklist;
  return {
    pieces: [
      ...[...pieces(units, findingsPerMessage)].map((items): ListPiece => ({ list: "units", items })),
      ...[...pieces(answers, findingsPerMessage)].map((items): ListPiece => ({ list: "answers", items })),
      ...[...pieces(keys, keysPerMessage)].map((items): ListPiece => ({ list: "keys", items })),
      ...[...pieces(verdicts.conclusions, filesPerMessage)].map((items): ListPiece => ({ list: "conclusions", items })),
    ],
    rest: { ...rest, checklist: { ...checklist, units: [], answers: [] }, verdicts: { ...verdicts, conclusions: [] } },
  };
}
