import { notImplemented } from "../wire/host-error";
import type { OfficeObject, OfficeType } from "../wire/office-type";
import { functionResultType, functionsType } from "./functions";
import { rangeType } from "./range";
import { runtimeType } from "./runtime";
import { workbookType } from "./workbook";
import { worksheetType } from "./worksheet";
import { worksheetCollectionType } from "./worksheet-collection";

const list = [workbookType, worksheetCollectionType, worksheetType, rangeType, runtimeType, functionsType, functionResultType];

const types = new Map<string, OfficeType<never>>(list.map((type) => [type.name, type as OfficeType<never>]));

/** How an object answers. @throws HostError NotImplemented for a type this host lacks. */
export function typeOf(object: OfficeObject): OfficeType<unknown> {
  const type = types.get(object.type);
  if (!type) throw notImplemented(object.type);
  return type as unknown as OfficeType<unknown>;
}
