import type { RootHookObject } from "mocha";

/** What has to be ended before the process of the tests can end, such as a browser that several files share. */
export const atTheEnd: (() => Promise<void>)[] = [];

/** Mocha calls it in its own process; a worker of `--parallel` is ended with all it started. */
export async function mochaGlobalTeardown(): Promise<void> {
  for (const end of atTheEnd.splice(0)) await end();
}

let testing = false;
const ends: (() => void)[] = [];

/** Has something ended after the test that runs; what is made for several tests stays. */
export function afterThisTest(end: () => void): void {
  if (testing) ends.push(end);
}

export const mochaHooks: RootHookObject = {
  beforeEach() {
    testing = true;
  },
  afterEach() {
    testing = false;
    for (const end of ends.splice(0)) end();
  },
};
