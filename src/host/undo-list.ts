import type { Profile } from "./profile";

/** Excel keeps so many steps (limit L63). */
const most = 100;

/** Since ExcelApi 1.20 (October 2025) most calls of an add-in can be undone; these still empty the list, by Microsoft's table. */
const empties: readonly { on: readonly Profile["platform"][]; members: RegExp }[] = [
  { on: ["PC", "Mac", "OfficeOnline"], members: /^(?:WorkbookProtection|WorksheetProtection)\.|^Worksheet\.(?:Copy|Delete)$/u },
  { on: ["PC", "Mac"], members: /^Worksheet\.(?:Name|Position|Visibility)$/u },
  { on: ["OfficeOnline"], members: /^DocumentProperties\.|^NamedItem\.Comment$|^Worksheet\.StandardWidth$/u },
];

/** What Ctrl+Z would take back, the latest last (limit L56). */
export class UndoList {
  readonly steps: ("user" | "add-in")[] = [];
  constructor(private readonly profile: Profile) {}

  /** A person did something. */
  did(): void {
    this.push("user");
  }

  /** An add-in wrote through a member such as "Range.Values". */
  wrote(member: string): void {
    const { excelApi, platform } = this.profile;
    const kept = Number(excelApi.split(".")[1]) >= 20 && !empties.some(({ on, members }) => on.includes(platform) && members.test(member));
    if (kept) this.push("add-in");
    else this.steps.length = 0;
  }

  private push(step: "user" | "add-in"): void {
    this.steps.push(step);
    if (this.steps.length > most) this.steps.shift();
  }
}
