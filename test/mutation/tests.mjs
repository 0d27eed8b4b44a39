// Runs in the sandbox: loads the tests once; says which test comes by which change, and, per change asked of it, whether a test notices.
import fc from "fast-check";
import Mocha from "mocha";

// The switches keep the object they find when they are first met.
const namespace = (globalThis.__stryker__ ??= { mutantCoverage: { static: {}, perTest: {} } });
const { files, change } = JSON.parse(process.env.MUTATE_TESTS);
// A change that bears while a module is loaded is on from the start.
if (change) namespace.activeMutant = change;
// Which smallest input fails is nobody's question here.
fc.configureGlobal({ endOnFailure: true });
const mocha = new Mocha({ reporter: function () {}, timeout: 0, bail: true, cleanReferencesAfterRun: false });
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();

/** Runs the tests that are wanted; answers the first that fails. */
function run(wanted, onTest, toTheEnd = false) {
  let failed = null;
  mocha.suite.eachTest((test) => {
    test.state = undefined;
    test.timedOut = false;
  });
  return new Promise((resolve) => {
    const runner = new Mocha.Runner(mocha.suite, { cleanReferencesAfterRun: false });
    // Anything that can be asked about a title does: suites without a test that is wanted are passed over with their hooks.
    runner.grep({ test: wanted }, false);
    mocha.suite.bail(!toTheEnd);
    mocha.suite.eachTest(({ parent }) => parent.bail(!toTheEnd));
    runner.on("test", (test) => onTest?.(test, "starts"));
    runner.on("pass", (test) => onTest?.(test, "passes"));
    runner.on("fail", (test) => {
      failed ??= test.fullTitle();
      onTest?.(test, "fails");
    });
    runner.run(() => {
      runner.dispose();
      resolve(failed);
    });
  });
}

const ofTitles = (titles) => {
  const wanted = new Set(titles);
  return run((title) => wanted.has(title));
};

/** Which changes each test comes by, and how long it takes; and those met while modules were loaded or a suite was set up. */
async function survey() {
  const tests = [];
  const failed = [];
  let began = 0;
  await run(() => true, (test, does) => {
    if (does === "starts") {
      namespace.currentTestId = test.fullTitle();
      began = performance.now();
    } else {
      const covers = Object.keys(namespace.mutantCoverage.perTest[test.fullTitle()] ?? {});
      if (does === "passes") tests.push({ file: test.file, title: test.fullTitle(), ms: performance.now() - began, covers });
      else failed.push(test.fullTitle());
      namespace.currentTestId = undefined;
    }
  }, true);
  return { failed, tests, loading: Object.keys(namespace.mutantCoverage.static) };
}

/** Whether a test fails with a change on, and would not without; `met`: they came by it. */
async function tried(id, titles) {
  namespace.activeMutant = id;
  namespace.hitCount = 0;
  namespace.hitLimit = 20_000_000;
  let by;
  try {
    by = await ofTitles(titles);
  } catch (error) {
    by = String(error);
  }
  const met = namespace.hitCount > 0;
  namespace.activeMutant = undefined;
  namespace.hitCount = undefined;
  // What a change leaves behind in a table of known things fails tests for ever after: whoever asked needs a new process.
  const spoilt = by !== null && !change && (await ofTitles([by])) !== null;
  return { type: "tried", id, by, met, spoilt };
}

process.on("message", async (order) => {
  process.send(order.type === "survey" ? { type: "surveyed", ...(await survey()) } : await tried(order.id, order.titles));
});
process.on("uncaughtException", () => process.exit(3));
process.on("unhandledRejection", () => process.exit(3));
process.send({ type: "ready" });
