/*
 * npm run faults [-- --only NAME] [--kind FAULT] [--every N] [--show] [--both]: every command that writes, with every fault in every one of its requests. How often a
 * workbook was neither as before nor as after, at once and after the next start of the pane, and how often what was said was not so.
 */
import { parseArgs } from "node:util";
import { closeAll } from "../excel/support";
import { commands } from "./commands";
import { human, technical, type FaultKind } from "./faults";
import { clean, differing, rightAfter, runOne, type Ended } from "./run-one";

const { values } = parseArgs({ options: { only: { type: "string" }, kind: { type: "string" }, every: { type: "string", default: "1" }, show: { type: "boolean", default: false }, both: { type: "boolean", default: false } } });
const step = Number(values.every);

interface Row { runs: number; once: number; start: number; untrue: number; again: number; harmed: number }
const none = (): Row => ({ runs: 0, once: 0, start: 0, untrue: 0, again: 0, harmed: 0 });
const byCommand = new Map<string, Row>();
const byKind = new Map<string, Row>();
const lines: string[] = [];

function count(rows: Map<string, Row>, name: string, ended: Ended): void {
  const row = rows.get(name) ?? none();
  rows.set(name, row);
  row.runs++;
  row.once += Number(ended.atOnce === "other");
  row.start += Number(ended.atStart === "other");
  row.untrue += Number(ended.untrue !== null);
  row.again += Number(ended.again === false);
  row.harmed += Number(ended.harmed);
}

/** How far what is found is from the state that it is like most. */
const nearest = (found: string, right: readonly string[]): string => right.map((one) => differing(one, found, 4)).sort((a, b) => a.length - b.length)[0].join("; ");

async function tryAll(): Promise<void> {
  let nth = 0;
  for (const command of commands) {
    if (values.only !== undefined && command.name !== values.only) continue;
    const whole = await clean(command);
    const persons = human(command.target, values.both);
    const right = new Map<FaultKind, string[]>();
    for (const kind of persons) if (values.kind === undefined || kind.name === values.kind) right.set(kind, await rightAfter(command, kind.change!));
    for (const [i, actions] of whole.actions.entries())
      for (const kind of [...technical(actions), ...persons]) {
        if ((values.kind !== undefined && kind.name !== values.kind) || nth++ % step !== 0) continue;
        const ended = await runOne(command, whole, i + 1, kind, right.get(kind));
        count(byCommand, command.name, ended);
        count(byKind, kind.name, ended);
        if (ended.atStart === "other" || ended.untrue !== null || ended.again === false || ended.harmed)
          lines.push(`${command.name} | ${i + 1}/${whole.actions.length} | ${kind.name}${kind.fault?.kind === "partial apply" ? ` ${kind.fault.action}/${actions}` : ""} | ${ended.atOnce} → ${ended.atStart}${ended.again === false ? " | again differs" : ""}${ended.harmed ? " | HARMED" : ""} | ${ended.untrue ?? ""} | ${ended.said ?? "done"} | ${ended.recovered ?? ""}${ended.atStart === "other" ? ` | ${nearest(ended.found, right.get(kind) ?? [whole.before, whole.after])}` : ""}`);
      }
  }
  closeAll();
}

const print = (title: string, rows: Map<string, Row>): void => {
  console.log(`\n${title.padEnd(36)}  runs  dirty at once  after start  untrue  again differs  harmed`);
  const all = none();
  for (const [name, row] of rows) {
    for (const key of Object.keys(all) as (keyof Row)[]) all[key] += row[key];
    console.log(`${name.padEnd(36)} ${[row.runs, row.once, row.start, row.untrue, row.again, row.harmed].map((n) => String(n).padStart(6)).join("  ")}`);
  }
  console.log(`${"all".padEnd(36)} ${[all.runs, all.once, all.start, all.untrue, all.again, all.harmed].map((n) => String(n).padStart(6)).join("  ")}`);
};
void tryAll().then(() => {
  print("command", byCommand);
  print("fault", byKind);
  if (values.show) for (const line of lines) console.log(line);
  process.exitCode = [...byCommand.values()].some(({ start, untrue, harmed }) => start + untrue + harmed > 0) ? 1 : 0;
});
