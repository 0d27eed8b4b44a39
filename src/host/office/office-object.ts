/** A live object of the host: what an object path of the wire resolves to. */
export interface OfficeObject<T = unknown> {
  /** Name in the table of objects/all.ts; by name, so that types that lead to each other need not import each other. */
  readonly type: string;
  readonly self: T;
  /** Set by `_KeepReference`. */
  referenceId?: string;
}

export const isOfficeObject = (value: unknown): value is OfficeObject =>
  typeof value === "object" && value !== null && "type" in value && "self" in value;

/** An object of the named type over one piece of the model. */
export const officeObject = <T>(type: string, self: T): OfficeObject<T> => ({ type, self });
