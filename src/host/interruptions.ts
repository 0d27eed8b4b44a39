import { HostError } from "./office/host-error";
import type { Profile } from "./profile";

/** What a person is doing that stops single calls; typing in a cell, which stops every batch, is `editMode`. */
export interface Interruptions {
  /** Another workbook is in front (limit L13). */
  otherWorkbook: boolean;
  /** A dialog of Excel's is open that has to be answered first (limit L14). */
  dialogOpen: boolean;
  /** The name of a sheet is being typed on its tab (limit L18). */
  renamingTab: boolean;
}

/** Calls that fail while another workbook is in front, by Microsoft's table for Windows and Mac; `Worksheet.Names` by #6365. */
const needsFocus: ReadonlyMap<string, "GeneralException" | "InvalidSelection"> = new Map([
  ["Range.Select", "GeneralException"],
  ["RangeAreas.Select", "GeneralException"],
  ["Workbook.GetActiveCell", "InvalidSelection"],
  ["Workbook.GetSelectedRange", "InvalidSelection"],
  ["Workbook.GetSelectedRanges", "InvalidSelection"],
  ["Worksheet.Activate", "GeneralException"],
  ["Worksheet.Delete", "InvalidSelection"],
  ["Worksheet.Gridlines", "GeneralException"],
  ["Worksheet.ShowGridlines", "GeneralException"],
  ["Worksheet.Headings", "GeneralException"],
  ["Worksheet.ShowHeadings", "GeneralException"],
  ["Worksheet.Names", "InvalidSelection"],
  ["WorksheetCollection.Add", "GeneralException"],
  ["WorksheetFreezePanes.FreezeAt", "GeneralException"],
  ["WorksheetFreezePanes.FreezeColumns", "GeneralException"],
  ["WorksheetFreezePanes.FreezeRows", "GeneralException"],
  ["WorksheetFreezePanes.GetLocationOrNullObject", "GeneralException"],
  ["WorksheetFreezePanes.Unfreeze", "GeneralException"],
]);

/** What touches the row of tabs; which calls Excel refuses meanwhile is not documented beyond #4998. */
const touchesTabs: ReadonlySet<string> = new Set(["WorksheetCollection.Add", "Worksheet.Delete", "Worksheet.Activate", "Worksheet.Name", "Worksheet.Position", "Worksheet.Visibility", "Worksheet.TabColor"]);

const internal = "There was an internal error while processing the request.";

/** True for a method that leaves the workbook as it is. */
const isRead = (name: string): boolean => /^(?:Get|Find|_|Date$)/u.test(name);

/** True for a method that changes what a file holds, and not only what is shown. */
export const changes = (name: string): boolean => !isRead(name) && !/^(?:Select|Activate|Calculate|Suspend\w+|NotifyActionHandlerReady)$/u.test(name);

/** Before a member is read ("get"), set or called. @throws HostError with the code Excel gives. */
export function checkInterrupted(host: Interruptions & { profile: Pick<Profile, "platform" | "broken"> }, type: string, name: string, how: "get" | "set" | "call"): void {
  // Asked for every property of every item: most of the time nothing is the matter.
  if (!host.otherWorkbook && !host.dialogOpen && !host.renamingTab && host.profile.broken.length === 0) return;
  const member = `${type}.${name}`;
  if (host.profile.broken.includes(member)) throw new HostError("GeneralException", internal, member, 500);
  const code = host.otherWorkbook && host.profile.platform !== "OfficeOnline" ? needsFocus.get(member) : undefined;
  if (code) throw new HostError(code, code === "InvalidSelection" ? "The current selection is invalid for this operation." : internal, member, code === "InvalidSelection" ? 400 : 500);
  if (how === "get" || (how === "call" && isRead(name))) return;
  // Which code it has is not documented: the one that says least.
  if (host.dialogOpen) throw new HostError("GeneralException", "Write operation is not supported for Office when a modal dialog is open.", member, 500);
  if (host.renamingTab && touchesTabs.has(member)) throw new HostError("GeneralException", internal, member, 500);
}
