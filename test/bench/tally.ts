import type { GivenRow } from "../../src/core/intake/records/dataset-from-rows";
import { isListed } from "./register";

/** Counts, as rows go by, how many findings a review of them must end with: one of each wrong value, one of each wrong group. */
export class Tally {
  private single = 0;
  private rows = 0;
  private readonly cities = new Map<string, number>();
  private readonly counties = new Map<string, number>();
  private sharedCertificates = 0;

  add(row: GivenRow): void {
    const wrong = [
      row.contactName === null, row.type === "other", Number(row.annualTrainees) < 2000, row.postcode === "261000", row.applicationDate === "2019-09-23",
      row.isPracticeIntensive === true && row.practiceSite === null, Number(row.managersFt) + Number(row.managersPt) < 1,
      row.applicationType === "reconfirm" && !isListed(row, this.rows),
    ];
    this.single += wrong.filter(Boolean).length;
    // Only this number is ever given twice; all others carry the row.
    if (row.certificateNo === "鲁0") this.sharedCertificates++;
    if (row.applicationType === "new") add(this.cities, String(row.city), 1);
    add(this.counties, String(row.county), Number(row.capacity));
    this.rows++;
  }

  get findings(): number {
    const above = [...this.cities.values()].filter((count) => count > 12_000).length;
    const below = [...this.counties.values()].filter((total) => total < 1000).length;
    return this.single + above + below + Number(this.sharedCertificates > 1);
  }
}

function add(sums: Map<string, number>, key: string, more: number): void {
  sums.set(key, (sums.get(key) ?? 0) + more);
}
