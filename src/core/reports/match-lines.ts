import { bare } from "../../sheet/content";
import { ourSheetKinds } from "../../sheet/our-sheets";
import type { ReportSheet } from "./report";

/*
 * Which line of a new list an old line is. Addresses move when rows are inserted, and words change when something is put right; so lines of
 * one unit and clause are told apart by their words where these are unlike, by their place where nothing shows that places have moved, and
 * otherwise by how far other lines of the sheet have moved. Where that cannot be told a line is not found: a remark is never given to
 * another line.
 */

interface Line {
  /** Row of the old list, or place in the new one. */
  at: number;
  place: string;
  words: string;
}

/** Lines that are alike but for their place. */
interface Alike {
  old: Line[];
  now: Line[];
  /** Its unit is known, so that a line may be the same at another place. */
  mayMove: boolean;
}

/** Old line → place of the same line in the new list; those not found are absent. */
export function matchLines(own: ReportSheet, old: ReadonlyMap<number, readonly string[]>, now: readonly (readonly string[])[]): Map<number, number> {
  const { key = [], place, state } = ourSheetKinds[own.kind];
  const telling = own.columns.flatMap(({ general }, at) => (general === true || key.includes(at) || at === state ? [] : [at]));
  const groups = new Map<string, Alike>();
  const put = (side: "old" | "now", at: number, texts: readonly string[]): void => {
    const id = key.filter((column) => column !== place).map((column) => bare(texts[column] ?? "")).join("\t");
    const group = groups.get(id) ?? { old: [], now: [], mayMove: place !== undefined && !!texts[1] };
    groups.set(id, group);
    group[side].push({ at, place: place === undefined ? "" : bare(texts[place] ?? ""), words: telling.map((column) => bare(texts[column] ?? "")).join("\t") });
  };
  for (const [row, texts] of old) put("old", row, texts);
  now.forEach((texts, at) => put("now", at, texts));

  const found = new Map<number, number>();
  const taken = new Set<number>();
  const moved = new Map<string, Set<number>>();
  const same = (one: Line, other: Line): void => {
    found.set(one.at, other.at);
    taken.add(other.at);
    const [from, to] = [rowOf(one.place), rowOf(other.place)];
    if (from && to) moved.set(to.sheet, (moved.get(to.sheet) ?? new Set<number>()).add(to.row - from.row));
  };
  const open: Alike[] = [];
  for (const group of groups.values()) {
    const waiting = new Set<Line>();
    const byWords = new Map<string, Alike>();
    for (const side of ["old", "now"] as const) {
      for (const line of group[side]) {
        const some = byWords.get(line.words) ?? { ...group, old: [], now: [] };
        byWords.set(line.words, some);
        some[side].push(line);
      }
    }
    for (const some of byWords.values()) {
      const rest = settle(some, same);
      if (!rest) continue;
      open.push(rest);
      for (const line of [...rest.old, ...rest.now]) waiting.add(line);
    }
    // Those whose words have changed are told by place.
    const rest = settle({ ...group, old: group.old.filter((line) => !found.has(line.at) && !waiting.has(line)), now: group.now.filter((line) => !taken.has(line.at) && !waiting.has(line)) }, same);
    if (rest) open.push(rest);
  }
  for (const group of open) settleByShift(group, moved, same);
  return found;
}

/** Matches lines of one kind as far as that is certain; gives those whose places have moved, when it is not. */
function settle(group: Alike, same: (one: Line, other: Line) => void): Alike | null {
  const { old, now, mayMove } = group;
  if (old.length === 0 || now.length === 0) return null;
  if (old.length === 1 && now.length === 1 && (mayMove || old[0].place === now[0].place)) {
    same(old[0], now[0]);
    return null;
  }
  const [fewer, more] = old.length <= now.length ? [old, now] : [now, old];
  const byPlace = new Map<string, Line[]>();
  // From the end, so that the first of several at one place is taken first.
  for (const line of [...more].reverse()) byPlace.set(line.place, [...(byPlace.get(line.place) ?? []), line]);
  const pairs = fewer.map((line) => [line, byPlace.get(line.place)?.pop()] as const);
  // Every place of the shorter list is one of the longer: lines came or went, none has moved.
  if (pairs.every(([, other]) => other !== undefined) || !mayMove) {
    for (const [line, other] of pairs) if (other) same(...(fewer === old ? [line, other] as const : [other, line] as const));
    return null;
  }
  return group;
}

/** Lines that all moved as far as another line of the sheet certainly has. */
function settleByShift({ old, now }: Alike, moved: ReadonlyMap<string, ReadonlySet<number>>, same: (one: Line, other: Line) => void): void {
  const shifts = new Map<Line, Line | undefined>();
  const places = new Map<string, Line[]>();
  for (const line of now) places.set(line.place, [...(places.get(line.place) ?? []), line]);
  for (const line of old) {
    const from = rowOf(line.place);
    if (!from) return;
    const known = moved.get(from.sheet) ?? new Set<number>();
    const to = [...known].flatMap((shift) => places.get(from.at(from.row + shift)) ?? []);
    // Two that fit, and nobody knows which it is.
    shifts.set(line, to.length === 1 ? to[0] : undefined);
  }
  const wanted = [...shifts.values()].filter((line) => line !== undefined);
  if (new Set(wanted).size < wanted.length) return;
  for (const [line, other] of shifts) if (other) same(line, other);
}

/**
 * 表!B12 等3处: the sheet, the row, and the same place in another row. Of the old list nothing is left but the sheet: where its lines
 * led to can only be read there.
 */
function rowOf(place: string): { sheet: string; row: number; at(row: number): string } | null {
  const [, sheet, column, row, more] = /^(.*)!([A-Z]{1,3})(\d+)(.*)$/su.exec(place) ?? [];
  return row === undefined ? null : { sheet, row: Number(row), at: (other) => `${sheet}!${column}${other}${more}` };
}
