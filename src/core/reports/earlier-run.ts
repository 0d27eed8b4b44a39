import * as z from "zod/mini";
import { outcomes } from "../dictionary/finding";
import type { Round } from "../review/round/compare";
import { UserError } from "../../sheet/user-error";
import { roundValue } from "./round";

const finding = z.looseObject({
  clause: z.string(), outcome: z.enum(outcomes), record: z.string(), unit: z.string(), file: z.string(), sheet: z.string(), cells: z.array(z.string()),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  creditCode: z.optional(z.string()), key: z.optional(z.string()), group: z.optional(z.number()), cause: z.optional(z.nullable(z.number())),
});
const counts = z.record(z.string(), z.unknown());
const run = z.looseObject({
  version: z.literal(1), on: z.string(), packs: z.array(z.string()), params: z.record(z.string(), z.unknown()),
  files: z.array(z.looseObject({ file: z.string(), status: z.string(), tables: z.array(z.looseObject({ record: z.string() })) })),
  findings: z.array(finding), ledger: z.array(z.intersection(z.looseObject({ clause: z.string(), unchecked: z.optional(z.string()) }), counts)),
  verdicts: z.array(z.looseObject({ unit: z.string(), creditCode: z.string() })),
});

/** A finding as an earlier report wrote it, with all its members. */
export type EarlierFinding = z.infer<typeof finding>;

/** An earlier run of which the report was kept. */
export interface EarlierRun {
  round: Round;
  findings: readonly EarlierFinding[];
  /** False where the report is from before findings had keys: rows are then known only by what was found in them. */
  keyed: boolean;
}

/** Lists of a compact report, as values. */
function entriesOf(table: unknown, shared: readonly unknown[]): unknown {
  if (!Array.isArray(table)) return table;
  const [names, ...rows] = table as [string[], ...number[][]];
  return rows.map((row) => Object.fromEntries(names.flatMap((name, i) => (row[i] < 0 ? [] : [[name, shared[row[i]]]]))));
}

/** The report of an earlier run, as --json wrote it, compact or not. Throws UserError with what it is not. */
export function earlierRun(value: unknown): EarlierRun {
  const parsed = run.safeParse(expanded(value));
  if (!parsed.success) throw new UserError("不是 --json 或 --compact 写出的核验结果");
  const { on, packs, params, files, findings, ledger, verdicts } = parsed.data;
  const counting = files.filter(({ status }) => status === "reviewed");
  return {
    findings,
    keyed: findings.length === 0 || findings.some(({ key }) => key !== undefined),
    round: {
      on, packs, params,
      files: new Map(counting.map(({ file, tables }) => [file, new Set(tables.map(({ record }) => record))])),
      units: verdicts.map(({ unit, creditCode }) => ({ unit, creditCode })),
      findings: findings.map(({ clause, outcome, unit, creditCode = "", file, sheet, record, key = "", value: found, cells }) => ({ clause, outcome, unit, creditCode, file, sheet, record, key, value: roundValue(found, record), cells: cells.length > 0 })),
      lines: findings.map(({ group, cause }, at) => cause ?? group ?? at),
      clauses: new Map(ledger.map((line) => [line.clause, { looked: outcomes.some((outcome) => Number(line[outcome] ?? 0) > 0), ...(line.unchecked !== undefined && { unchecked: line.unchecked }) }])),
    },
  };
}

function expanded(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("compact" in value)) return value;
  const report = value as Record<string, unknown>;
  const shared = Array.isArray(report.shared) ? (report.shared as unknown[]) : [];
  return { ...report, findings: entriesOf(report.findings, shared), verdicts: entriesOf(report.verdicts, shared) };
}
