import type { EventEntry } from "../events";
import type { Host } from "../host";
import { appContext } from "./app-context";
import type { FrameRequest } from "./messages";
import { EXECUTE_BATCH, answerTo, eventMessage, parseRequest } from "./messages";

const SELECTION = "documentSelectionChanged";
const RICH_API = "richApiMessage";
const SELECTION_EVENT = 2;

/** Where a pane sends the focus: Tab past its end, Shift+Tab past its start, Escape or F2 to the sheet. */
export type PaneExit = "next" | "previous" | "sheet";
const EXITS: Record<number, PaneExit> = { 13: "next", 14: "previous", 15: "sheet", 16: "sheet" };

/** The page's side of one pane: answers its messages and posts it the events it registered for. Knows no DOM. */
export class FrameSession {
  private conversation: string | null = null;
  private readonly wanted = new Set<string>();
  private readonly silence: () => void;

  constructor(
    private readonly host: Host,
    private readonly origin: string,
    /** Posts a text to the pane. */
    private readonly post: (text: string) => void,
    /** Called after each batch that was answered. */
    private readonly answered: () => void = () => undefined,
    /** The pane gives the focus back. */
    private readonly exit: (where: PaneExit) => void = () => undefined,
  ) {
    this.silence = host.events.deliver((entries) => this.tell(entries));
  }

  /** A message event's data; anything that is no request of office.js is left alone. */
  receive(data: unknown): void {
    const request = parseRequest(data);
    if (!request) return;
    this.conversation = request._conversationId;
    if (request._actionName === "ContextActivationManager_getAppContextAsync") return this.reply(request, appContext(this.host, request));
    if (request._data?.DdaMethod?.DispatchId === EXECUTE_BATCH) return this.batch(request);
    if (request._actionName === "ContextActivationManager_notifyHost") {
      const where = EXITS[Number((request._data as unknown as unknown[] | null)?.[1])];
      if (where) this.exit(where);
    }
    if (request._actionType === 1) this.wanted.add(request._actionName);
    if (request._actionType === 2) this.wanted.delete(request._actionName);
    this.reply(request, { Error: 0 });
  }

  /** Ends it: no more events are posted. */
  close(): void {
    this.silence();
  }

  private batch(request: FrameRequest): void {
    const [partition, , , , body] = request._data?.ArrayData ?? [];
    const answer = this.host.query(typeof body === "string" ? body : JSON.stringify(body ?? { Actions: [], ObjectPaths: {} }), partition === "WacPartition");
    this.answered();
    if (answer !== null) this.reply(request, { Error: 0, Data: ["", 200, answer, [], "", ""] });
  }

  private reply(request: FrameRequest, data: unknown): void {
    setTimeout(() => this.post(answerTo(request, data, this.origin)), this.host.profile.latency);
  }

  private tell(entries: EventEntry[]): void {
    if (this.conversation === null) return;
    const rich = entries.filter((entry) => entry[1] !== SELECTION_EVENT);
    if (rich.length > 0 && this.wanted.has(RICH_API)) this.post(eventMessage(RICH_API, this.conversation, { ArrayData: [...rich] }, this.origin));
    if (rich.length < entries.length && this.wanted.has(SELECTION)) this.post(eventMessage(SELECTION, this.conversation, {}, this.origin));
  }
}
