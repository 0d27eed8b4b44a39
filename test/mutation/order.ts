import path from "node:path";
import type { Mutant } from "./sandbox";
import type { Survey } from "./survey";
import type { Fate, SurveyedTest } from "./tests-process";

/** The tests to ask about a change. */
export interface Asked {
  tests: SurveyedTest[];
  /** How many more come by it. */
  left: number;
  /** True where it bears while modules are loaded: it needs a process of its own. */
  alone: boolean;
}

/** Which tests are asked about a change, and in which order: those that noticed others in the same file first, then those of the room, then the quickest, for as long as patience (in seconds) lasts. */
export class Order {
  private readonly coverers = new Map<string, SurveyedTest[]>();
  /** Tests that come by any change of a file: those that may notice what bears while it is loaded. */
  private readonly ofFile = new Map<string, Set<SurveyedTest>>();
  private readonly noticed = new Map<string, Map<string, number>>();

  constructor(private readonly survey: Survey, mutants: readonly Mutant[], private readonly patience: number) {
    for (const test of survey.tests) {
      for (const id of test.covers) {
        const known = this.coverers.get(id);
        if (known) known.push(test);
        else this.coverers.set(id, [test]);
      }
    }
    for (const { id, file } of mutants) {
      const known = this.ofFile.get(file) ?? new Set<SurveyedTest>();
      this.ofFile.set(file, known);
      for (const test of this.coverers.get(id) ?? []) known.add(test);
    }
  }

  for({ id, file }: Mutant): Asked {
    const room = `/${path.posix.dirname(file).replace(/^src\//u, "test/").split("/").slice(0, 3).join("/")}/`;
    const ofRoom = ({ file: place }: SurveyedTest): boolean => place.includes(room);
    const own = this.coverers.get(id);
    const about = this.ofFile.get(file)!;
    const by = own ?? (!this.survey.loading.has(id) ? [] : about.size > 0 ? [...about] : this.survey.tests.filter(ofRoom));
    const noticed = this.noticed.get(file);
    const rank = (test: SurveyedTest): number => (noticed?.get(test.title) ?? 0) + (ofRoom(test) ? 0.5 : 0);
    const sorted = [...by].sort((a, b) => rank(b) - rank(a) || a.ms - b.ms);
    let time = 0;
    const tests = sorted.filter(({ ms }, i) => (time += ms) <= this.patience * 1000 || i === 0);
    return { tests, left: sorted.length - tests.length, alone: own === undefined };
  }

  learn({ file }: Mutant, { killer }: Fate): void {
    if (killer === undefined) return;
    const known = this.noticed.get(file) ?? new Map<string, number>();
    this.noticed.set(file, known.set(killer, (known.get(killer) ?? 0) + 1));
  }
}
