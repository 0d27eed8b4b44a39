import { measure } from "./case";
import { cases } from "./cases";

/* The process of one case: `one.ts CASE INPUT` prints what it measured. */
void cases[process.argv[2]]()
  .then((prepare) => measure(prepare, process.argv[3]))
  .then((measured) => process.stdout.write(`\n${JSON.stringify(measured)}`));
