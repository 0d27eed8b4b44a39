/** What one run of a case measured. */
export interface Measured {
  /** Milliseconds on the clock and of processor time, of the job alone: libraries and inputs are loaded before. */
  wall: number;
  cpu: number;
  /** Highest memory of the whole process, MB. */
  peak: number;
  /** What the case counted or timed by itself. */
  told: Record<string, number>;
}

/** Loads everything a job needs; the job itself is what is timed. */
export type Case = (input: string) => Promise<() => Promise<Record<string, number> | void> | Record<string, number> | void>;

/** Runs a case in this process. */
export async function measure(prepare: Case, input: string): Promise<Measured> {
  const job = await prepare(input);
  const began = process.cpuUsage();
  const started = performance.now();
  const told = (await job()) ?? {};
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(began);
  // Of work done by a process of its own, that process tells.
  return { wall, cpu: told.cpu ?? (user + system) / 1000, peak: told.peak ?? process.resourceUsage().maxRSS / 1024, told };
}
