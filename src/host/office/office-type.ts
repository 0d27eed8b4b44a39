import type { HostState } from "../host-state";
import type { OfficeObject } from "./office-object";

/** How one Office object type answers: PascalCase names of the wire to functions over our own model. A name absent here is refused. */
export interface OfficeType<T> {
  /** "Range": also the first word of every refusal. */
  name: string;
  /** Properties by value. */
  get?: Record<string, (self: T, host: HostState) => unknown>;
  set?: Record<string, (self: T, value: unknown, host: HostState) => void>;
  /** Properties that are objects; null: a null object. */
  object?: Record<string, (self: T, host: HostState) => OfficeObject | null>;
  /** Methods; an `OfficeObject` (or null) for those that return one. */
  method?: Record<string, (self: T, args: unknown[], host: HostState) => unknown>;
  /** `collection.getItem(key)`. */
  item?: (self: T, key: unknown, host: HostState) => OfficeObject;
  /** Present on collections: what `items` holds. */
  items?: (self: T, host: HostState) => OfficeObject[];
  /** Values sent whenever the object is instantiated or queried, such as `{ Id }`. */
  identity?: (self: T) => Record<string, unknown>;
  /** True for types whose proxies office.js tracks (`_KeepReference`). */
  tracked?: true;
}
