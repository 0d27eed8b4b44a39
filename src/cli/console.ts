import { tell } from "./fault";
import type { Streams } from "./streams";

/**
 * Runs a command on the console and ends with its exit code. Whoever reads the output may stop reading (`| head`): the work goes on
 * unheard. A fault of ours is exit code 3 with a sentence, and its stack only with --debug.
 */
export function onConsole(work: (argv: string[], streams: Streams) => number | Promise<number>): void {
  const argv = process.argv.slice(2);
  const debug = argv.includes("--debug");
  const streams: Streams = { out: liner(process.stdout), err: liner(process.stderr) };
  const fail = (fault: unknown): void => void (process.exitCode = tell(fault, "", streams, debug));
  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);
  Promise.resolve()
    .then(() => work(argv, streams))
    .then((code) => (process.exitCode ??= code), fail);
}

function liner(stream: NodeJS.WriteStream): (line: string) => void {
  let open = true;
  stream.on("error", (fault: NodeJS.ErrnoException) => {
    if (fault.code !== "EPIPE") throw fault;
    open = false;
  });
  return (line) => void (open && stream.write(`${line}\n`));
}
