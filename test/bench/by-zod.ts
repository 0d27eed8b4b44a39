import * as z from "zod/mini";
import type { GivenRow } from "../../src/core/intake/records/dataset-from-rows";
import { isListed } from "./register";

const row = z
  .object({
    contactName: z.string(),
    type: z.enum(["university", "vocational", "research"]),
    annualTrainees: z.number().check(z.gte(2000)),
    postcode: z.string().check(z.regex(/^25[0-9]{4}$/)),
    applicationDate: z.string().check(z.refine((date) => date <= "2019-09-22")),
    recognizedDate: z.string(),
    isPracticeIntensive: z.boolean(),
    practiceSite: z.nullable(z.string()),
    managersFt: z.number(),
    managersPt: z.number(),
  })
  .check(
    z.refine((one) => one.recognizedDate < one.applicationDate, { path: ["recognizedDate"] }),
    z.refine((one) => !one.isPracticeIntensive || one.practiceSite !== null, { path: ["practiceSite"] }),
    z.refine((one) => one.managersFt + one.managersPt >= 1, { path: ["managersFt"] }),
  );

/** The rules of the register with a schema per row, and what spans rows by hand: clause or path, row. */
export function reviewByZod(rows: readonly GivenRow[]): { rule: string; row: number }[] {
  const findings: { rule: string; row: number }[] = [];
  const listed = new Set(rows.filter(isListed).map((one) => one.name));
  const certificates = new Map<unknown, number[]>();
  const cities = new Map<unknown, number>();
  const counties = new Map<unknown, number>();
  rows.forEach((one, i) => {
    const result = row.safeParse(one);
    if (!result.success) for (const issue of result.error.issues) findings.push({ rule: issue.path.join("."), row: i });
    const same = certificates.get(one.certificateNo);
    if (same) same.push(i);
    else certificates.set(one.certificateNo, [i]);
    if (one.applicationType === "new") cities.set(one.city, (cities.get(one.city) ?? 0) + 1);
    counties.set(one.county, (counties.get(one.county) ?? 0) + Number(one.capacity));
    if (one.applicationType === "reconfirm" && !listed.has(one.name)) findings.push({ rule: "lookup", row: i });
  });
  for (const same of certificates.values()) if (same.length > 1) findings.push({ rule: "duplicate", row: same[0] });
  for (const count of cities.values()) if (count > 12_000) findings.push({ rule: "quota", row: 0 });
  for (const total of counties.values()) if (total < 1000) findings.push({ rule: "total", row: 0 });
  return findings;
}
