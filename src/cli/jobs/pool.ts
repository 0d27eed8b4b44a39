import { setFlagsFromString } from "node:v8";
import { Worker, type ResourceLimits } from "node:worker_threads";
import { UserError } from "../../sheet/user-error";
import { lateFault } from "./late";
import type { Reply, TaskResults, PlainFault, Task } from "./tasks";

/** Where the code of a job stands, and how Node starts it. */
export interface JobScript {
  file: string;
  execArgv?: string[];
  limits?: ResourceLimits;
}

/** Work for a job, with what goes over to it and may not be used any more, and how long it may take. */
export interface Errand {
  task: Task;
  transfer?: ArrayBuffer[];
  /** Milliseconds. */
  limit: number;
}

/** What a thread is at, and who waits for it. */
interface Duty {
  resolve(answer: unknown): void;
  reject(why: unknown): void;
  timer: NodeJS.Timeout;
}

/** One thread, made when first needed and made anew when it was lost. */
class Job {
  #worker?: Worker;
  #told?: Task;
  #duty?: Duty;

  constructor(private readonly script: JobScript, private readonly data: unknown) {}

  /** @param first what has to be told before, once a thread */
  do({ task, transfer = [], limit }: Errand, first?: Task): Promise<unknown> {
    const worker = (this.#worker ??= this.#start());
    if (first && this.#told !== first) worker.postMessage((this.#told = first));
    return new Promise((resolve, reject) => {
      const late = lateFault(limit);
      // An answer may wait to be heard by a thread that was busy itself: it has one turn more.
      const timer = setTimeout(() => setImmediate(() => this.#duty?.timer === timer && this.#lose(late)), limit);
      this.#duty = { resolve, reject, timer };
      worker.postMessage(task, transfer);
    });
  }

  /** Stops at once; whoever waits is left waiting. */
  end(): void {
    const worker = this.#worker;
    clearTimeout(this.#duty?.timer);
    this.#worker = this.#told = this.#duty = undefined;
    void worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.script.file, { execArgv: this.script.execArgv, resourceLimits: this.script.limits, workerData: this.data });
    const lose = (why: unknown): void => void (worker === this.#worker && this.#lose(why));
    worker.on("message", (answer: Reply) => this.#settle((duty) => ("done" in answer ? duty.resolve(answer.done) : duty.reject(faultOf(answer.failed)))));
    worker.on("messageerror", lose);
    worker.on("error", (fault: NodeJS.ErrnoException) => lose(fault.code === "ERR_WORKER_OUT_OF_MEMORY" ? new UserError("处理这个文件时内存不足，已停止；请关闭其他程序，或拆分文件后再试。") : fault));
    worker.on("exit", (code) => lose(new Error(`a job ended with code ${code}`)));
    return worker;
  }

  #lose(why: unknown): void {
    const duty = this.#duty;
    this.end();
    duty?.reject(why);
  }

  #settle(how: (duty: Duty) => void): void {
    const duty = this.#duty;
    if (!duty) return;
    this.#duty = undefined;
    clearTimeout(duty.timer);
    how(duty);
  }
}

function faultOf({ user, name, message, stack }: PlainFault): Error {
  if (user) return new UserError(message);
  return Object.assign(new Error(message), { name, stack });
}

/** So many at a time, in the order they come. */
class Queue<T> {
  readonly #free: T[];
  readonly #waiting: ((place: T) => void)[] = [];

  constructor(all: readonly T[]) {
    this.#free = [...all];
  }

  /** Does some work at a place as soon as one is free. */
  async at<R>(work: (place: T) => Promise<R>): Promise<R> {
    const place = this.#free.shift() ?? (await new Promise<T>((go) => this.#waiting.push(go)));
    try {
      return await work(place);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(place);
      else this.#free.unshift(place);
    }
  }
}

/**
 * Threads that each do one thing at a time. One that dies or takes too long fails what it was doing and is replaced; the others go on.
 * An interruption ends the process and all of them with it.
 */
export class JobPool {
  readonly #all: readonly Job[];
  readonly #jobs: Queue<Job>;
  readonly #held: Queue<number>;
  /** So many errands are fetched and not yet done: for each thread what it is at, and what comes next. */
  readonly ahead: number;

  constructor(size: number, script: JobScript, data: unknown) {
    // A thread that keeps little is cleared out all the time, and forgets with it how its code was optimised: a third of its time.
    setFlagsFromString("--initial-old-space-size=128");
    this.#all = Array.from({ length: size }, () => new Job(script, data));
    this.#jobs = new Queue(this.#all);
    this.ahead = 2 * size;
    this.#held = new Queue(Array.from({ length: this.ahead }, (_, i) => i));
  }

  /** Does an errand as soon as a thread is free; what it needs is fetched shortly before. Errands are begun in the order given. */
  async do<K extends keyof TaskResults>(fetch: () => Promise<Errand>, first?: Task): Promise<TaskResults[K]> {
    return this.#held.at(async () => {
      const errand = await fetch();
      return this.#jobs.at(async (job) => (await job.do(errand, first)) as TaskResults[K]);
    });
  }

  close(): void {
    for (const job of this.#all) job.end();
  }
}
