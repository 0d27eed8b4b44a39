import type { Host } from "../host";

/** How one Office object type answers: PascalCase names of the wire to functions over our own model. A name absent here is refused. */
export interface OfficeType<T> {
  /** "Range": also the first word of every refusal. */
  name: string;
  /** Properties by value. */
  get?: Record<string, (self: T, host: Host) => unknown>;
  set?: Record<string, (self: T, value: unknown, host: Host) => void>;
  /** Properties that are objects; null: a null object. */
  object?: Record<string, (self: T, host: Host) => OfficeObject | null>;
  /** Methods; an `OfficeObject` (or null) for those that return one. */
  method?: Record<string, (self: T, args: unknown[], host: Host) => unknown>;
  /** `collection.getItem(key)`. */
  item?: (self: T, key: unknown, host: Host) => OfficeObject;
  /** Present on collections: what `items` holds. */
  items?: (self: T, host: Host) => OfficeObject[];
  /** Values sent whenever the object is instantiated or queried, such as `{ Id }`. */
  identity?: (self: T) => Record<string, unknown>;
  /** True for types whose proxies office.js tracks (`_KeepReference`). */
  tracked?: true;
}

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
