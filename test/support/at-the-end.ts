/** What has to be ended before the process of the tests can end, such as a browser that several files share. */
export const atTheEnd: (() => Promise<void>)[] = [];

/** Mocha calls it in its own process; a worker of `--parallel` is ended with all it started. */
export async function mochaGlobalTeardown(): Promise<void> {
  for (const end of atTheEnd.splice(0)) await end();
}
