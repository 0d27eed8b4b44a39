import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Tests, type SurveyedTest } from "./tests-process";

/** Which tests come by which change. */
export interface Survey {
  tests: SurveyedTest[];
  /** Ids of the changes met while modules were loaded or suites set up. */
  loading: ReadonlySet<string>;
}

/** What is kept of it: what each test file says, by its own text. */
interface Kept {
  loading: string[];
  files: Record<string, { text: string; tests: SurveyedTest[] }>;
}

/** Surveys the tests; of those that were surveyed before with the same sources, only the ones that were written since. @param tests paths from the root */
export async function surveyed(root: string, folder: string, tests: readonly string[]): Promise<Survey> {
  const place = path.join(root, "node_modules/.cache/mutate", `${fingerprint(root)}.json`);
  const kept: Kept = statSync(place, { throwIfNoEntry: false }) ? (JSON.parse(readFileSync(place, "utf8")) as Kept) : { loading: [], files: {} };
  const wanted = tests.filter((file) => kept.files[file]?.text !== hashOf(root, file));
  if (wanted.length > 0) {
    const { failed, tests: met, loading } = await new Tests(folder, wanted.map((file) => path.join(folder, file))).survey();
    for (const title of failed) console.log(`fails without any change, and is not asked: ${title}`);
    kept.loading = [...new Set([...kept.loading, ...loading])];
    for (const file of wanted) kept.files[file] = { text: hashOf(root, file), tests: met.filter((test) => path.relative(folder, test.file) === file).map((test) => ({ ...test, file })) };
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(`${place}.${process.pid}`, JSON.stringify(kept));
    renameSync(`${place}.${process.pid}`, place);
  }
  return {
    tests: tests.flatMap((file) => kept.files[file].tests.map((test) => ({ ...test, file: path.join(folder, file) }))),
    loading: new Set(kept.loading),
  };
}

const hashOf = (root: string, file: string): string => createHash("sha256").update(readFileSync(path.join(root, file))).digest("hex");

/** Of all that the tests are about, themselves apart. */
function fingerprint(root: string): string {
  const hash = createHash("sha256");
  for (const part of ["src", "test"]) {
    for (const name of readdirSync(path.join(root, part), { recursive: true, encoding: "utf8" }).sort()) {
      const file = path.join(root, part, name);
      if (name.endsWith(".test.ts") || name.startsWith("mutation") || !statSync(file).isFile()) continue;
      hash.update(`${part}/${name}\0`).update(readFileSync(file));
    }
  }
  return hash.digest("hex").slice(0, 24);
}
