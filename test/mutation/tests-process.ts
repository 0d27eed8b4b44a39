import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** A test as the survey met it. */
export interface SurveyedTest {
  /** Path in the sandbox. */
  file: string;
  title: string;
  ms: number;
  /** Ids of the changes it comes by. */
  covers: string[];
}

export interface Surveyed {
  /** Tests that fail without any change: they can notice none. */
  failed: string[];
  tests: SurveyedTest[];
  /** Ids of the changes met while modules were loaded or suites set up. */
  loading: string[];
}

/** What became of a change; `killer`: the test that noticed. */
export interface Fate {
  as: "killed" | "survived" | "timeout";
  killer?: string;
}

interface Tried {
  by: string | null;
  met: boolean;
  spoilt: boolean;
}

/** Processes with the tests loaded, one at a time. */
export class Tests {
  private child: ChildProcess | null = null;

  constructor(private readonly folder: string, private readonly files: readonly string[]) {}

  private async ready(): Promise<ChildProcess> {
    return (this.child ??= await started(this.folder, this.files));
  }

  /** Runs all of them. */
  async survey(): Promise<Surveyed> {
    const child = await this.ready();
    child.send({ type: "survey" });
    const answer = await answerOf(child, 2_400_000);
    this.end();
    if (answer === null) throw new Error("the tests did not come to an end");
    return answer as unknown as Surveyed;
  }

  /** What the tests say to a change that is on; a process that hangs or dies has noticed it, too. */
  async tryChange(id: string, tests: readonly SurveyedTest[]): Promise<Fate> {
    const child = await this.ready();
    const answer = await asked(child, id, tests);
    if (typeof answer === "string") this.end();
    if (answer === "died" || answer === "timeout") return { as: answer === "died" ? "killed" : "timeout" };
    if (answer.spoilt) this.end();
    // What the tests know from before keeps them from coming by a change: it is tried where nothing is known yet.
    if (answer.by === null && !answer.met) return tryAlone(this.folder, id, tests);
    return answer.by === null ? { as: "survived" } : { as: "killed", killer: answer.by };
  }

  end(): void {
    this.child?.kill("SIGKILL");
    this.child = null;
  }
}

/** The same in a process of the change's own, where it is on from the start. */
export async function tryAlone(folder: string, id: string, tests: readonly SurveyedTest[]): Promise<Fate> {
  let child: ChildProcess;
  try {
    child = await started(folder, [...new Set(tests.map(({ file }) => file))], id);
  } catch {
    return { as: "killed", killer: "nothing loads any more" };
  }
  const answer = await asked(child, id, tests);
  child.kill("SIGKILL");
  if (typeof answer === "string") return { as: answer === "died" ? "killed" : "timeout" };
  return answer.by === null ? { as: "survived" } : { as: "killed", killer: answer.by };
}

async function started(folder: string, files: readonly string[], change?: string): Promise<ChildProcess> {
  const loader = pathToFileURL(path.join(folder, "test/support/typescript.mjs")).href;
  const child = fork(path.join(folder, "test/mutation/tests.mjs"), [], { cwd: folder, execArgv: ["--import", loader], env: { ...process.env, MUTATE_TESTS: JSON.stringify({ files, change }) }, stdio: ["ignore", "ignore", change === undefined ? "inherit" : "ignore", "ipc"] });
  if ((await answerOf(child, 300_000)) !== null) return child;
  child.kill("SIGKILL");
  throw new Error("the tests cannot be loaded");
}

async function asked(child: ChildProcess, id: string, tests: readonly SurveyedTest[]): Promise<Tried | "died" | "timeout"> {
  child.send({ type: "try", id, titles: tests.map(({ title }) => title) });
  const answer = await answerOf(child, 15_000 + 5 * tests.reduce((sum, { ms }) => sum + ms, 0));
  if (answer !== null) return answer as unknown as Tried;
  return child.exitCode === null ? "timeout" : "died";
}

/** The next message of a process; null when it dies or takes too long. */
function answerOf(child: ChildProcess, limit: number): Promise<{ type: string } | null> {
  return new Promise((resolve) => {
    const done = (answer: { type: string } | null): void => {
      clearTimeout(timer);
      child.off("message", heard);
      child.off("exit", died);
      resolve(answer);
    };
    const heard = (message: unknown): void => done(message as { type: string });
    const died = (): void => done(null);
    const timer = setTimeout(died, limit);
    child.once("message", heard);
    child.once("exit", died);
  });
}
