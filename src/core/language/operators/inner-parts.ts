import type * as z from "zod/mini";
import { cond, expr, rel } from "./part";

/** What is made of the parts inside an argument; each is told where it stands. */
export interface PartReader {
  expression(node: unknown, path: string): unknown;
  condition(node: unknown, path: string): unknown;
  related(node: unknown, path: string): unknown;
}

/** What is read of a schema here: of which others it is put together. */
interface Made {
  type: string;
  items?: readonly z.ZodMiniType[];
  element?: z.ZodMiniType;
  options?: readonly z.ZodMiniType[];
}

const made = (schema: z.ZodMiniType): Made => schema._zod.def as unknown as Made;

/** An argument with each expression, condition and related rows inside it read; the same object where nothing changed. Its schema says what stands where. */
export function withPartsRead(schema: z.ZodMiniType, given: unknown, read: PartReader, path: string): unknown {
  if (is(schema, expr)) return read.expression(given, path);
  if (is(schema, cond)) return read.condition(given, path);
  if (is(schema, rel)) return read.related(given, path);
  const { type, items, element, options } = made(schema);
  if (!Array.isArray(given)) return given;
  if (type === "union") {
    const fitting = options!.find((option) => made(option).items?.length === given.length);
    return fitting ? withPartsRead(fitting, given, read, path) : given;
  }
  const inner = (i: number): z.ZodMiniType | undefined => (type === "array" ? element : items?.[i]);
  return unlessSame(given, given.map((part: unknown, i) => (inner(i) ? withPartsRead(inner(i)!, part, read, `${path}[${i}]`) : part)));
}

/** Schemas of parts are typed by what they hold, others are not. */
function is(schema: z.ZodMiniType, part: z.ZodMiniType<unknown>): boolean {
  return schema === (part as z.ZodMiniType);
}

/** The list as it was, where every member is. */
export function unlessSame(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  return after.some((part, i) => part !== before[i]) ? after : before;
}
