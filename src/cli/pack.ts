import { checkPacks } from "./pack-check";

process.exitCode = checkPacks(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});
