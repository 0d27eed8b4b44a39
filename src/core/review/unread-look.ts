import { blames, type Outcome } from "../dictionary/finding";
import { settle, type RowVerdict } from "../engine/judge";
import { prepareRule, type Program } from "../engine/program";
import { Explanation } from "../language/explanation";
import { readsOf, wholeOf } from "./reads-of";
import { unreadWorld, type UnreadWorld } from "./unread-world";

/** A rule over the other records, the open fields it rests on, and those of them by which it looks rows up. */
interface Over {
  again: Program;
  open: readonly string[];
  keys: ReadonlySet<string>;
}

/**
 * What is held against a row is looked at again where a column nobody understood may be what the rule reads: with all it may be there and
 * unreadable. What then does not follow rested on a value that may well stand in that column: the rule cannot be checked.
 */
export class UnreadLook {
  private readonly world: UnreadWorld | undefined;
  private over?: Over;

  constructor(private readonly program: Program) {
    this.world = unreadWorld(program.scope.data);
  }

  /** The fields that a verdict on a row rests on and that may stand in columns nobody understood; undefined: on none. */
  restsOn(row: number, { outcome }: RowVerdict, reasons: Explanation): Explanation | undefined {
    const { world } = this;
    if (!world || !blames(outcome)) return undefined;
    const { again, open, keys } = (this.over ??= this.look(world));
    const { scope: { set, record }, groups } = this.program;
    const rows = groups ? groups.rows(groups.of[row]) : [row];
    const reached = open.filter((name) => rows.some((one) => world.reachesRow(name, set, one)));
    // Rows that cannot be looked up may be the very ones that are missed.
    if (reached.length === 0 || (!reached.some((name) => keys.has(name)) && stands(again, row, outcome))) return undefined;
    const rests = new Explanation();
    const told = reached.filter((name) => isIn(name, record, reasons));
    for (const name of told.length > 0 ? told : reached) {
      const [of, field] = name.split(".");
      if (of === record) rests.absent.add(field);
      else rests.lack(of, [field]);
    }
    return rests;
  }

  /** The rule over the other records, and the open fields it rests on. */
  private look(world: UnreadWorld): Over {
    const { entry, rule } = this.program;
    const again = prepareRule(entry, world);
    const open = [...readsOf(rule, wholeOf(rule), world)].filter((name) => world.isOpen(name));
    const keys = new Set(keysIn([rule.when, rule.cases, rule.expect]).flatMap(([record, field]) => world.openBehind(record, field)));
    return { again, open, keys };
  }
}

/** True when the same follows there. */
function stands(again: Program, row: number, outcome: Outcome): boolean {
  const { when, steps, expect, groups } = again;
  if (groups && groups.of[row] < 0) return false;
  when?.run(row, 1);
  for (const { test } of steps) test.run(row, 1);
  expect.run(row, 1);
  return settle(again, 0)?.outcome === outcome;
}

/** The fields by which a part of a rule looks rows up, each with their record type. */
function keysIn(part: unknown): [record: string, field: string][] {
  if (typeof part !== "object" || part === null) return [];
  const { of, by } = part as { of?: unknown; by?: unknown };
  const own = typeof of === "string" && Array.isArray(by) ? by.map((pair: unknown): [string, string] => [of, String((pair as unknown[])[0])]) : [];
  return [...own, ...Object.values(part).flatMap(keysIn)];
}

/** Whether a field, by its name, is among the reasons for not being there. */
function isIn(name: string, record: string, { absent, lacking }: Explanation): boolean {
  const [of, field] = name.split(".");
  return of === record ? absent.has(field) : lacking.get(of)?.has(field) === true;
}
