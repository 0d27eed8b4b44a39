import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createRequire } from "node:module";

/** A test as the survey met it. */
export interface SurveyedTest {
  title: string;
  ms: number;
  /** Ids of the changes it comes by. */
  covers: string[];
}

export type Fate = "killed" | "survived" | "timeout";

/** One process with the tests loaded. */
export class Tests {
  private child: ChildProcess | null = null;

  constructor(private readonly folder: string, private readonly files: readonly string[]) {}

  private async ready(): Promise<ChildProcess> {
    if (this.child) return this.child;
    const tsx = pathToFileURL(createRequire(__filename).resolve("tsx")).href;
    const child = fork(path.join(this.folder, "test/mutation/tests.mjs"), [], { cwd: this.folder, execArgv: ["--import", pathToFileURL(path.join(this.folder, "src/dev/text-files.mjs")).href, "--import", tsx], env: { ...process.env, MUTATE_TESTS: JSON.stringify(this.files) }, stdio: ["ignore", "ignore", "inherit", "ipc"] });
    await answerOf(child, 300_000);
    return (this.child = child);
  }

  async survey(): Promise<{ failed: string | null; tests: SurveyedTest[] }> {
    const child = await this.ready();
    child.send({ type: "survey" });
    const answer = await answerOf(child, 1_200_000);
    if (answer === null) throw new Error("the tests did not come to an end");
    return answer as unknown as { failed: string | null; tests: SurveyedTest[] };
  }

  /** What the tests say to a change that is on; a process that hangs or dies has noticed it, too. */
  async tryMutant(id: string, titles: readonly string[], limit: number): Promise<Fate> {
    const child = await this.ready();
    child.send({ type: "try", id, titles });
    const answer = await answerOf(child, limit);
    if (answer !== null) return answer.by === null ? "survived" : "killed";
    const died = child.exitCode !== null;
    this.end();
    return died ? "killed" : "timeout";
  }

  end(): void {
    this.child?.kill("SIGKILL");
    this.child = null;
  }
}

/** The next message of a process; null when it dies or takes too long. */
function answerOf(child: ChildProcess, limit: number): Promise<{ type: string; by?: string | null } | null> {
  return new Promise((resolve) => {
    const done = (answer: { type: string } | null) => {
      clearTimeout(timer);
      child.off("message", heard);
      child.off("exit", died);
      resolve(answer);
    };
    const heard = (message: unknown) => done(message as { type: string });
    const died = () => done(null);
    const timer = setTimeout(() => done(null), limit);
    child.once("message", heard);
    child.once("exit", died);
  });
}
