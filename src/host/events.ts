import { EventNumber } from "./event-number";
import type { Happening, Workbook } from "./model/workbook";
import type { Profile } from "./profile";

/** One event as it travels: category, number, target, JSON text of the arguments, 1. */
export type EventEntry = [65536, number, string, string, number];

const CATEGORY = 65536;
const WORKBOOK = "Workbook";

/** Whose events they are. */
interface Raiser {
  readonly workbook: Workbook;
  readonly profile: Profile;
  /** Who makes the changes that happen now. */
  readonly actor: "add-in" | "user" | "remote";
}

/** Which events the add-in asked for, and their delivery: after the answer, never inside it, equal ones once (L19). */
export class Events {
  /** `context.runtime.enableEvents` (L20): off stops this add-in's handlers only. */
  enabled = true;
  private readonly wanted = new Set<string>();
  private queue: EventEntry[] = [];
  private waiting = false;
  private readonly receivers = new Set<(entries: EventEntry[]) => void>();

  constructor(private readonly host: Raiser) {
    host.workbook.listeners.add(this.happened);
  }

  register(event: number, target: string): void {
    this.wanted.add(`${event} ${target}`);
  }

  unregister(event: number, target: string): void {
    this.wanted.delete(`${event} ${target}`);
  }

  /** Receives batches of entries, asynchronously. Returns how to stop. */
  deliver(receiver: (entries: EventEntry[]) => void): () => void {
    this.receivers.add(receiver);
    return () => this.receivers.delete(receiver);
  }

  dispose(): void {
    this.host.workbook.listeners.delete(this.happened);
    this.receivers.clear();
  }

  private readonly happened = (happening: Happening): void => {
    if (!this.enabled) return;
    const { actor, profile } = this.host;
    const args: Record<string, unknown> = { source: actor === "remote" ? "Remote" : "Local", ...happening.args };
    if (happening.event === EventNumber.changed) {
      if (Number(profile.excelApi.split(".")[1]) >= 14) args.triggerSource = actor === "add-in" ? "ThisLocalAddin" : "Unknown";
      args.shiftDirection ??= "None";
    }
    // office.js asks the host for the workbook's selection event only over the frame; over the bridge it just listens.
    if (happening.event === EventNumber.selectionChanged) this.push(EventNumber.workbookSelection, "", "{}");
    for (const target of new Set([happening.target, WORKBOOK])) {
      if (!this.wanted.has(`${happening.event} ${target}`)) continue;
      this.push(happening.event, target, JSON.stringify(args));
    }
    this.schedule();
  };

  private push(event: number, target: string, text: string): void {
    const same = this.queue.some((entry) => entry[1] === event && entry[2] === target && entry[3] === text);
    if (!same) this.queue.push([CATEGORY, event, target, text, this.queue.length + 1]);
  }

  private schedule(): void {
    if (this.waiting || this.queue.length === 0) return;
    this.waiting = true;
    // The clock starts once the answer is on its way: a machine that stalls in between must not let the event overtake it.
    setTimeout(() => setTimeout(this.send, this.host.profile.latency + 5));
  }

  private readonly send = (): void => {
    this.waiting = false;
    const entries = this.queue;
    this.queue = [];
    for (const receiver of this.receivers) receiver(entries);
  };
}
