import { ValueState, type Dataset, type FieldColumn } from "../../src/core/dictionary/dataset";

/** What the hand-written loop says: clause, first cell, message. */
export interface HandFinding {
  clause: string;
  cells: string[];
  unit: string;
  message: string;
}

/** The twelve rules of the register as one would write them by hand, column by column over the same dataset. */
export function reviewByHand(dataset: Dataset, on: number): HandFinding[] {
  const set = dataset.records.get("institution")!;
  const { texts } = dataset;
  const column = (field: string): FieldColumn => set.fields.get(field)!;
  const findings: HandFinding[] = [];
  const names = column("name");
  const letters = new Map([...set.sources[0].columns].map(([field, { column: at }]) => [field, letterOf(at)]));
  const together = (rows: number[]): string => {
    const all = [...new Set(rows.map((row) => texts[names.num[row]]))];
    if (all.length < 2) return "";
    return `；涉及${all.slice(0, 500).map((name) => `“${name}”`).join("、")}${all.length > 500 ? `等 ${all.length} 家` : ""}`;
  };
  const say = (clause: string, field: string, row: number, rows: number[] = [row], other?: string): void => {
    const unit = texts[names.num[row]];
    const letter = letters.get(field)!;
    const cells = rows.map((one) => `${letter}${set.row[one] + 1}`);
    if (other !== undefined) cells.push(`${letters.get(other)}${set.row[row] + 1}`);
    findings.push({ clause, cells, unit, message: `“${unit}”不符合要求${together(rows)}（依据：《基准》第一条）` });
  };
  const { ok } = ValueState;
  const n = set.length;

  const contact = column("contactName");
  for (let i = 0; i < n; i++) if (contact.state[i] !== ok) say("required", "contactName", i);

  const type = column("type");
  const allowed = type.codes!.map((code) => ["university", "vocational", "research"].includes(code));
  for (let i = 0; i < n; i++) if (type.state[i] === ok && !allowed[type.num[i]]) say("enum", "type", i);

  const trainees = column("annualTrainees");
  for (let i = 0; i < n; i++) if (trainees.state[i] === ok && trainees.num[i] < 2000) say("minimum", "annualTrainees", i);

  const postcode = column("postcode");
  const matched = new Int8Array(texts.length);
  for (let i = 0; i < n; i++) {
    if (postcode.state[i] !== ok) continue;
    const at = postcode.num[i];
    if (matched[at] === 0) matched[at] = /^25[0-9]{4}$/.test(texts[at]) ? 1 : -1;
    if (matched[at] < 0) say("pattern", "postcode", i);
  }

  const applied = column("applicationDate");
  const recognized = column("recognizedDate");
  for (let i = 0; i < n; i++) if (applied.state[i] === ok && applied.num[i] > on) say("deadline", "applicationDate", i);
  for (let i = 0; i < n; i++)
    if (applied.state[i] === ok && recognized.state[i] === ok && recognized.num[i] >= applied.num[i]) say("dates", "recognizedDate", i, [i], "applicationDate");

  const intensive = column("isPracticeIntensive");
  const site = column("practiceSite");
  for (let i = 0; i < n; i++) if (intensive.num[i] === 1 && site.state[i] !== ok) say("requiredIf", "practiceSite", i);

  const full = column("managersFt");
  const part = column("managersPt");
  for (let i = 0; i < n; i++) if (full.num[i] + part.num[i] < 1) say("sum", "managersFt", i, [i], "managersPt");

  const byNumber = grouped(column("certificateNo"), n, () => true);
  for (const rows of byNumber.values()) if (rows.length > 1) say("duplicate", "certificateNo", rows[0], rows);

  const kind = column("applicationType");
  const reconfirm = kind.codes!.indexOf("reconfirm");
  const fresh = kind.codes!.indexOf("new");
  const listed = new Set<number>();
  const list = dataset.records.get("reconfirmList")!;
  const listNames = list.fields.get("name")!;
  for (let i = 0; i < list.length; i++) listed.add(listNames.num[i]);
  for (let i = 0; i < n; i++) if (kind.num[i] === reconfirm && !listed.has(names.num[i])) say("lookup", "name", i);

  for (const rows of grouped(column("city"), n, (i) => kind.num[i] === fresh).values()) if (rows.length > 12_000) say("quota", "name", rows[0], rows);

  const capacity = column("capacity");
  for (const rows of grouped(column("county"), n, () => true).values()) {
    let total = 0;
    for (const row of rows) total += capacity.num[row];
    if (total < 1000) say("total", "name", rows[0], rows);
  }
  return findings;
}

function grouped(column: FieldColumn, n: number, where: (row: number) => boolean): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (let i = 0; i < n; i++) {
    if (column.state[i] !== ValueState.ok || !where(i)) continue;
    const rows = groups.get(column.num[i]);
    if (rows) rows.push(i);
    else groups.set(column.num[i], [i]);
  }
  return groups;
}

function letterOf(column: number): string {
  let name = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}
