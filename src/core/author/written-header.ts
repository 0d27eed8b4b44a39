import * as z from "zod/mini";
import { form } from "../language/form/form";
import type { PackProblem } from "../language/pack/problem";
import { pack as packSchema, pattern, term, writtenParameter, type WrittenPack } from "../language/pack/schema";
import { problemOf } from "./issue";

/** The whole but for its entries, which are taken one by one: a pack may be hundreds of kilobytes. */
const frame = z.strictObject({ ...packSchema.shape, entries: z.array(z.unknown()) });

type Member = Exclude<keyof typeof packSchema.shape, "entries">;
type WrittenHeader = Omit<WrittenPack, "entries">;

/** What a header says, as far as it can be read. */
export interface HeaderRead {
  header: WrittenHeader;
  problems: PackProblem[];
  /** Members that cannot be read, each in part or as a whole. */
  faulty: ReadonlySet<Member>;
  /** Terms, patterns and parameters that cannot be read: what uses them is not blamed. */
  wrong: ReadonlySet<string>;
  /** Of each form that can be read, its place in the file. */
  layouts: readonly number[];
}

/** Stands for what cannot be read, and must be there. */
const standIns: Partial<WrittenHeader> = { id: "", title: "", shortTitle: "", issuer: "", exampleDate: "2000-01-01", parameters: {}, forms: [], text: "" };

/** Members that are things of one shape by their names: what is wrong with one leaves the others, as with the forms, which are a list. */
const manifold: Partial<Record<Member, z.ZodMiniType>> = { parameters: writtenParameter, terms: term, patterns: pattern };

/** Reads a header member by member, so that one that cannot be read leaves the others. */
export function readHeader(json: unknown): HeaderRead {
  const parsed = frame.safeParse(json);
  if (parsed.success) {
    const { entries: _, ...header } = parsed.data;
    return { header, problems: [], faulty: new Set(), wrong: new Set(), layouts: [...(header.layouts ?? []).keys()] };
  }
  const given = typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {};
  const faulty = new Set<Member>();
  const wrong = new Set<string>();
  const layouts = Array.isArray(given.layouts) ? given.layouts.flatMap((one, i) => (form.safeParse(one).success ? [i] : [])) : [];
  const header = Object.fromEntries((Object.keys(packSchema.shape) as (Member | "entries")[]).flatMap((name): [string, unknown][] => {
    if (name === "entries") return [];
    const read = packSchema.shape[name].safeParse(given[name]);
    if (read.success) return read.data === undefined ? [] : [[name, read.data]];
    faulty.add(name);
    const each = manifold[name];
    if (each && typeof given[name] === "object" && given[name] !== null) return [[name, readable(given[name], each, (one) => wrong.add(one))]];
    if (name === "layouts") return [[name, layouts.map((i) => (given.layouts as unknown[])[i])]];
    // An id of the wrong form still says whose everything is.
    const kept = typeof standIns[name] === "string" && typeof given[name] === "string";
    return name in standIns ? [[name, kept ? given[name] : standIns[name]]] : [];
  }));
  // What the header tells of its days is called by name.
  if (faulty.has("validFrom")) wrong.add("effectiveFrom");
  if (faulty.has("validTo")) wrong.add("lastDay");
  return { header: header as WrittenHeader, problems: parsed.error.issues.map((issue) => problemOf(issue, json)), faulty, wrong, layouts };
}

/** Those that can be read, the others told by name. */
function readable(given: object, each: z.ZodMiniType, wrong: (name: string) => void): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([name, one]) => {
    const { success } = each.safeParse(one);
    if (!success) wrong(name);
    return success;
  }));
}
