// Runs in the sandbox: loads the tests once; first says which test comes by which change, then, per change asked of it, whether a test notices.
import Mocha from "mocha";

// The switches keep the object they find when they are first met.
const namespace = (globalThis.__stryker__ ??= { mutantCoverage: { static: {}, perTest: {} } });
const files = JSON.parse(process.env.MUTATE_TESTS);
const mocha = new Mocha({ reporter: function () {}, timeout: 0, bail: true, cleanReferencesAfterRun: false });
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();

const everything = { test: () => true };

/** Runs the tests of these titles, all of them without a list; answers the first that fails. */
function run(titles, onTest) {
  const wanted = titles && new Set(titles);
  let failed = null;
  mocha.suite.eachTest((test) => {
    test.state = undefined;
    test.timedOut = false;
  });
  return new Promise((resolve) => {
    const runner = new Mocha.Runner(mocha.suite, { cleanReferencesAfterRun: false });
    // Anything that can be asked about a title does: suites without a test that is wanted are passed over with their hooks.
    runner.grep(wanted ? { test: (title) => wanted.has(title) } : everything, false);
    mocha.suite.bail(true);
    runner.on("test", (test) => onTest?.(test, true));
    runner.on("pass", (test) => onTest?.(test, false));
    runner.on("fail", (test) => {
      failed ??= test.fullTitle();
      onTest?.(test, false);
    });
    runner.run(() => {
      runner.dispose();
      resolve(failed);
    });
  });
}

/** Which changes each test comes by, and how long it takes. */
async function survey() {
  const tests = [];
  let began = 0;
  const failed = await run(null, (test, start) => {
    if (start) {
      namespace.currentTestId = test.fullTitle();
      began = performance.now();
    } else {
      tests.push({ title: test.fullTitle(), ms: performance.now() - began, covers: Object.keys(namespace.mutantCoverage.perTest[test.fullTitle()] ?? {}) });
      namespace.currentTestId = undefined;
    }
  });
  return { failed, tests };
}

process.on("message", async (order) => {
  if (order.type === "survey") process.send({ type: "surveyed", ...(await survey()) });
  else {
    namespace.activeMutant = order.id;
    namespace.hitCount = 0;
    namespace.hitLimit = 20_000_000;
    let failed;
    try {
      failed = await run(order.titles);
    } catch (error) {
      failed = String(error);
    }
    namespace.activeMutant = undefined;
    process.send({ type: "tried", id: order.id, by: failed });
  }
});
process.on("uncaughtException", () => process.exit(3));
process.on("unhandledRejection", () => process.exit(3));
process.send({ type: "ready" });
