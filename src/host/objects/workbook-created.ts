import { HostError } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import { officeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";

interface CreatedRef {
  id: string;
  /** Null: a blank one. */
  bytes: Uint8Array | null;
}

let created = 0;

/** A workbook made of base64, as `Application.createWorkbook` gives it. @throws HostError where it is no package */
export function createdWorkbook(base64: unknown): OfficeObject {
  return officeObject<CreatedRef>("WorkbookCreated", { id: `created-${++created}`, bytes: packageOf(base64) });
}

function packageOf(base64: unknown): Uint8Array | null {
  if (base64 === undefined || base64 === null || base64 === "") return null;
  const refused = new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.", "Application.createWorkbook");
  let text: string;
  try {
    text = atob(String(base64));
  } catch {
    throw refused;
  }
  // Only packages of Open XML: a zip archive.
  if (!text.startsWith("PK")) throw refused;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** What the page around the workbook does on the web: it opens a new one at once. */
export const wacWorkbookType: OfficeType<unknown> = {
  name: "WacWorkbook",
  method: {
    CreateAndOpenWorkbook: (_self, args, host) => host.opened?.(packageOf(args[0])),
  },
};

/** A workbook that an add-in made: its own window, of which the add-in sees nothing. */
export const workbookCreatedType: OfficeType<CreatedRef> = {
  name: "WorkbookCreated",
  identity: ({ id }) => ({ Id: id }),
  get: { Id: ({ id }) => id },
  method: {
    Open: ({ bytes }, _args, host) => host.opened?.(bytes),
  },
};
