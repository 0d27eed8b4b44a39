import type { Host } from "../host";
import { notImplemented } from "./host-error";
import type { OfficeObject } from "./office-type";
import { officeObject } from "./office-type";

/** Objects office.js makes by type name instead of by a path from the workbook. */
export function newObject(host: Host, name: string): OfficeObject {
  if (name === "Microsoft.ExcelServices.Runtime") return officeObject("Runtime", host);
  throw notImplemented(name);
}
