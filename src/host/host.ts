import { answerUnderFault } from "./faults/apply-fault";
import type { Fault } from "./faults/faults";
import { Faults } from "./faults/faults";
import { refuseBatch } from "./faults/refuse-batch";
import { Events } from "./events";
import type { Counters, HostState } from "./host-state";
import { calculateStale } from "./formula/calculate";
import type { Sheet, Workbook } from "./model/workbook";
import type { Profile, ProfileChoice } from "./profile";
import { profileOf } from "./profile";
import type { RequestBody, ResponseBody } from "./wire/messages";
import type { OfficeObject } from "./office/office-object";
import { processQuery } from "./wire/process";
import { UndoList } from "./undo-list";
import { References } from "./wire/references";
import type { CellArea } from "../sheet/area";

const isCleanup = (body: RequestBody): boolean =>
  body.Actions.some((action) => action.Name === "_RemoveReference") &&
  body.Actions.every((action) => action.ActionType === 1 || action.Name === "_RemoveReference");

/** Excel, as one add-in sees it: one workbook, one profile, one pane. */
export class Host implements HostState {
  readonly profile: Profile;
  readonly references = new References();
  readonly events: Events;
  readonly undo: UndoList;
  readonly faults = new Faults();
  readonly counters: Counters = { syncs: 0, cleanups: 0, requestBytes: 0, responseBytes: 0, largestRequest: 0, largestResponse: 0, screenSuspensions: 0 };
  editMode = false;
  otherWorkbook = false;
  dialogOpen = false;
  renamingTab = false;
  actor: HostState["actor"] = "add-in";
  root: OfficeObject | undefined;
  /** What Office is displayed in. */
  language = "zh-CN";
  opened: HostState["opened"];

  constructor(readonly workbook: Workbook, profile?: ProfileChoice) {
    this.profile = profileOf(profile);
    this.events = new Events(this);
    this.undo = new UndoList(this.profile);
    workbook.movers.add(this.follow);
    workbook.styles.mostFormats = this.profile.numberFormats;
  }

  /** Ends this pane's view of the workbook; the workbook stays as it is. */
  dispose(): void {
    this.events.dispose();
    this.workbook.movers.delete(this.follow);
  }

  /** Kept ranges move with their rows. */
  private readonly follow = (sheet: Sheet, move: (area: CellArea) => CellArea | null): void => {
    for (const object of this.references.all()) {
      const ref = object.self as { sheet?: Sheet; area?: CellArea; areas?: CellArea[] };
      if (ref.sheet !== sheet) continue;
      if (ref.area) ref.area = move(ref.area) ?? ref.area;
      if (ref.areas) ref.areas = ref.areas.flatMap((one) => move(one) ?? []);
    }
  };

  /** Answers one request body as text; null: it never answers (fault "hang"). @param ofPage it is put to the page around the workbook, as on the web */
  query(text: string, ofPage = false): string | null {
    const body = JSON.parse(text) as RequestBody;
    return this.queryBody(ofPage ? { ...body, OfPage: true } : body, byteLength(text));
  }

  queryBody(body: RequestBody, bytes: number): string | null {
    const cleanup = isCleanup(body);
    this.counters[cleanup ? "cleanups" : "syncs"] += 1;
    this.counters.requestBytes += bytes;
    this.counters.largestRequest = Math.max(this.counters.largestRequest, bytes);
    const fault = cleanup ? undefined : this.faults.take(this.counters.syncs);
    const response = this.respond(body, bytes, fault);
    if (!response) return null;
    let text = JSON.stringify(response);
    let size = byteLength(text);
    const limit = this.profile.payloadBytes;
    if (limit !== null && size > limit) {
      text = JSON.stringify(this.tooLarge("Response"));
      size = text.length;
    }
    this.counters.responseBytes += size;
    this.counters.largestResponse = Math.max(this.counters.largestResponse, size);
    return text;
  }

  settle(): void {
    this.workbook.calculationSuspended = false;
    calculateStale(this.workbook);
  }

  private respond(body: RequestBody, bytes: number, fault: Fault | undefined): ResponseBody | null {
    const limit = this.profile.payloadBytes;
    if (limit !== null && bytes > limit) return this.tooLarge("Request");
    if (this.editMode) return answerUnderFault({ kind: "edit mode" }, body, this);
    this.settle();
    const response = fault ? answerUnderFault(fault, body, this) : processQuery(body, this);
    this.settle();
    return response;
  }

  private tooLarge(which: "Request" | "Response"): ResponseBody {
    if (this.profile.payloadErrorOld) return refuseBatch("GeneralException", "There was an internal error while processing the request.");
    return refuseBatch(`${which}PayloadSizeLimitExceeded`, `The ${which.toLowerCase()} payload size has exceeded the limit.`);
  }
}

/** UTF-8 length without building the bytes. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
