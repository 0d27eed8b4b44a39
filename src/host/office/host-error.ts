/** A refusal as Excel reports it: `code` reaches the add-in as `OfficeExtension.Error.code`. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: string,
    message: string,
    /** Such as "Range.values"; filled in by the wire when absent. */
    readonly location: string = "",
    readonly status: number = 400,
  ) {
    super(message);
  }
}

export const invalidArgument = (message: string, location?: string): HostError => new HostError("InvalidArgument", message, location);

export const itemNotFound = (what: string, location?: string): HostError =>
  new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}`, location, 404);

export const accessDenied = (message: string, location?: string): HostError => new HostError("AccessDenied", message, location, 403);

export const invalidOperation = (message: string, location?: string): HostError => new HostError("InvalidOperation", message, location);

/** What this host lacks, by name: never answered by a guess. */
export const notImplemented = (what: string): HostError => new HostError("NotImplemented", `NotImplemented: ${what}`, what, 501);
