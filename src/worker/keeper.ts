import { UserError } from "../sheet/user-error";
import type { WorkbookCells } from "../sheet/cells";
import type { FileReview, ReviewOptions, Walk } from "../core/review/review";
import type { Finding, LedgerLine } from "../core/dictionary/finding";
import type { Pack } from "../core/language/pack/schema";
import { Cancelled, drain } from "./drain";
import { earlierRun } from "../core/reports/earlier-run";
import { packOf } from "../core/review/sights";
import { shownRows } from "../sheet/shown-rows";
import type { MakeCopy } from "./make-copy";
import type { PlanForm } from "./plan-form";
import { filesPerMessage, findingsPerMessage, joinResult, pieces, takeEarlier, takeLists, type CopyWish, type FromKeeper, type ResultLists, type ResultPiece, type ResultRest, type ReturnWish, type WireOptions } from "./protocol";
import type { ReturnAll } from "./return-all";

interface KeeperTools {
  walk: Walk;
  packs: readonly Pack[];
  planForm: PlanForm;
  /** Loaded when first asked for. */
  copy: MakeCopy;
  returnAll: ReturnAll;
  send(message: FromKeeper): void;
}

/** Holds the cells of all files read so far and reviews them together. */
export class Keeper {
  readonly #held = new Map<string, WorkbookCells>();
  #texts: string[] = [];
  #taken: { files: FileReview[]; findings: Finding[]; lists: ResultLists } = { files: [], findings: [], lists: { units: [], answers: [], conclusions: [], keys: [] } };
  #wanted: { order: string[]; go: () => void } | null = null;
  #abort = new AbortController();

  constructor(readonly tools: KeeperTools) {}

  keep(cells: WorkbookCells): void {
    this.#held.set(cells.file, cells);
    this.#wakeUp();
  }

  /** Texts of the workbook that is handed over next. */
  texts(texts: readonly string[]): void {
    for (const text of texts) this.#texts.push(text);
  }

  hold(cells: WorkbookCells): void {
    this.keep({ ...cells, strings: this.#texts });
    this.#texts = [];
  }

  forget(label: string): void {
    this.#held.delete(label);
  }

  drop(): void {
    this.#held.clear();
    this.#texts = [];
  }

  cancel(): void {
    this.#abort.abort();
    this.#wanted?.go();
  }

  async review(run: number, order: string[], options: WireOptions): Promise<void> {
    await this.#guard(run, async (signal) => {
      const { walk, send } = this.tools;
      const result = await drain(walk(this.#workbooks(order), { ...this.#options(options), keys: true }), {
        signal,
        budget: 50,
        onProgress: (progress) => send({ type: "progress", run, progress }),
      });
      const { files, findings, ledger, ...rest } = result;
      for (const piece of pieces(files, filesPerMessage)) send({ type: "files", run, files: piece });
      for (const piece of pieces(findings, findingsPerMessage)) send({ type: "findings", run, findings: piece });
      const lists = takeLists(rest);
      for (const piece of lists.pieces) send({ type: "list", run, piece });
      send({ type: "done", run, rest: lists.rest, ledger });
    }, order);
  }

  async form(run: number, order: string[], options: WireOptions, form: string): Promise<void> {
    await this.#guard(run, async (signal) => {
      const planned = await drain(this.tools.planForm(this.#workbooks(order), { ...this.#options(options), form }), { signal, budget: 50 });
      this.tools.send({ type: "planned", run, planned });
    }, order);
  }

  async rows(run: number, label: string, sheet: string, rows: number[]): Promise<void> {
    await this.#guard(run, async () => {
      this.tools.send({ type: "rows", run, rows: shownRows(this.#held.get(label)!, sheet, rows) });
    }, [label]);
  }

  async guess(run: number, order: string[], own: readonly Pack[]): Promise<void> {
    await this.#guard(run, async () => {
      const known = [...this.tools.packs, ...own];
      this.tools.send({ type: "guessed", run, packs: this.#workbooks(order).map((book) => packOf(book, known) ?? null) });
    }, order);
  }

  async copy(run: number, label: string, wish: CopyWish): Promise<void> {
    await this.#guard(run, async () => {
      const bytes = new Uint8Array(await wish.bytes.arrayBuffer());
      const { copy, told } = await this.tools.copy({ file: label, bytes, cells: this.#held.get(label)! }, wish.result, [...this.tools.packs, ...wish.own], wish.at);
      this.tools.send({ type: "copied", run, copy, told });
    }, [label]);
  }

  /** Reads the report of an earlier run: its millions of characters would hold the page up. */
  async earlier(run: number, report: Blob): Promise<void> {
    await this.#guard(run, async () => {
      const { pieces: list, rest } = takeEarlier(earlierRun(jsonOf(await report.text())));
      for (const piece of list) this.tools.send({ type: "earlier", run, piece });
      this.tools.send({ type: "earlierRead", run, rest });
    }, []);
  }

  /** A piece of the result of which something goes back. */
  take(piece: ResultPiece): void {
    const { files, findings, lists } = this.#taken;
    if ("first" in piece) this.#taken = { files: [], findings: [], lists: { units: [], answers: [], conclusions: [], keys: [] } };
    else if ("files" in piece) files.push(...piece.files);
    else if ("findings" in piece) findings.push(...piece.findings);
    else (lists[piece.list] as unknown[]).push(...piece.items);
  }

  async returnAll(run: number, rest: ResultRest, ledger: LedgerLine[], wish: ReturnWish): Promise<void> {
    const { files, findings, lists } = this.#taken;
    this.take({ first: true });
    await this.#guard(run, async (signal) => {
      const { packs, send, returnAll } = this.tools;
      const done = await returnAll(joinResult(files, findings, lists, { rest, ledger }), wish, {
        packs: [...packs, ...wish.own], cellsOf: (label) => this.#held.get(label)!, signal,
        give: (name, bytes, part, whole) => send({ type: "returned", run, name, bytes, part, whole }),
      });
      send({ type: "allReturned", run, ...done });
    }, wish.files.map(([label]) => label));
  }

  async #guard(run: number, work: (signal: AbortSignal) => Promise<void>, order: string[]): Promise<void> {
    this.#abort = new AbortController();
    try {
      await this.#all(order);
      await work(this.#abort.signal);
    } catch (error) {
      if (error instanceof Cancelled) this.tools.send({ type: "cancelled", run });
      else this.tools.send({ type: "failed", run, why: error instanceof UserError ? error.message : null });
    }
  }

  /** Cells come through another channel than orders and may still be on their way. */
  async #all(order: string[]): Promise<void> {
    while (!order.every((label) => this.#held.has(label))) {
      if (this.#abort.signal.aborted) throw new Cancelled();
      await new Promise<void>((go) => (this.#wanted = { order, go }));
    }
    this.#wanted = null;
  }

  #wakeUp(): void {
    if (this.#wanted?.order.every((label) => this.#held.has(label))) this.#wanted.go();
  }

  #workbooks(order: string[]): WorkbookCells[] {
    return order.map((label) => this.#held.get(label)!);
  }

  #options({ packs, own = [], ...options }: WireOptions): ReviewOptions {
    const known = [...this.tools.packs, ...own];
    return { ...options, packs: known.filter((pack) => packs.includes(pack.id)), known };
  }
}

/** What is no JSON at all is refused like what is none of ours. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return null;
  }
}
