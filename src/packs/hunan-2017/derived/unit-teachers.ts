import { normaliseName } from "../../../core/dictionary/text/normalise";
import type { RuleData } from "../../../core/language/rule-data";
import { eachRow, numberReader, textReader } from "../../../core/engine/derived/derived";
import { closeSpecialties, specialtiesReader, specialtyKey, taughtKeys } from "./teaching";
import { titleRankReader } from "./title-rank";
import { onceARun } from "../../../core/language/once-a-run";

/** Degrees by whether they are those asked for; of others, such as a party school's, a person decides. */
const degrees = new Map([["本科", true], ["硕士研究生", true], ["博士研究生", true], ["大专", false], ["中专及以下", false]]);

interface Teacher {
  /** Equal for the same person. */
  person: string;
  /** null: the cell cannot be read, so they may be any. */
  specialties: string[] | null;
  /** Degree and title are those asked for; undefined where one of them is not filled in or cannot be read. */
  qualified?: boolean;
}

/** Teachers by unit; the same person in two rosters, or twice in one, is one person: equal ID number, else equal name. */
function teachersByUnit(data: RuleData): Map<number, Teacher[]> {
  const set = data.records("teacher");
  const [name, idNo] = ["name", "idNo"].map((field) => textReader(data, "teacher", field));
  const education = numberReader(data, "teacher", "education");
  const taught = specialtiesReader(data, true);
  const rank = titleRankReader(data);
  const codes = data.column("teacher", "education").codes ?? [];
  const byName = new Map<string, Set<string>>();
  const key = (row: number): string => `${set.unit[row]} ${normaliseName(name(row) ?? "")}`;
  eachRow(set, (row) => {
    const id = idNo(row);
    if (id !== undefined) byName.set(key(row), (byName.get(key(row)) ?? new Set()).add(normaliseName(id)));
  });
  const byUnit = new Map<number, Teacher[]>();
  eachRow(set, (row) => {
    const ids = byName.get(key(row));
    const id = idNo(row);
    if (id === undefined && name(row) === undefined) return;
    // A row without an ID number is the only person of its name that has one.
    const person = id !== undefined ? normaliseName(id) : ids?.size === 1 ? [...ids][0] : key(row);
    const degree = education(row);
    const degreeFits = degree === undefined ? undefined : degrees.get(codes[degree]);
    const title = rank(row);
    const titleFits = title === undefined ? undefined : title === "full" || title === "associate";
    const qualified = degreeFits === false || titleFits === false ? false : degreeFits && titleFits;
    const teacher = { person, specialties: taught(row)?.flatMap(taughtKeys) ?? null, qualified };
    const teachers = byUnit.get(set.unit[row]);
    if (teachers) teachers.push(teacher);
    else byUnit.set(set.unit[row], [teacher]);
  });
  return byUnit;
}

/** The persons of one unit, by what is known of them. */
export interface Persons {
  /** Per specialty. */
  teach: Map<string, Set<string>>;
  qualified: Map<string, Set<string>>;
  /** Of those who teach it: qualified, or perhaps. */
  perhapsQualified: Map<string, Set<string>>;
  /** Per specialty, those whose own is spelt alike or is not filled in: a person decides. Of them, those who are or may be qualified. */
  close: Map<string, Set<string>>;
  closeQualified: Map<string, Set<string>>;
  /** Whose specialties cannot be read; of them, those who are or may be qualified. */
  unread: Set<string>;
  unreadQualified: Set<string>;
}

/** Sorts the persons of every unit whose teachers say anything of their specialties; done once for all fields of a run. */
export const personsByUnit = (data: RuleData): Map<number, Persons> => onceARun(data, "persons by unit", () => sortPersons(data));

function sortPersons(data: RuleData): Map<number, Persons> {
  const once = data.params.get("teacherMultiSpecialty") === "countOnce";
  const byUnit = teachersByUnit(data);
  const specialties = data.records("specialty");
  const name = textReader(data, "specialty", "name");
  const applied = new Map<number, Set<string>>();
  eachRow(specialties, (row) => {
    const own = name(row);
    if (own !== undefined) applied.set(specialties.unit[row], (applied.get(specialties.unit[row]) ?? new Set()).add(specialtyKey(own)));
  });
  const found = new Map<number, Persons>();
  for (const [unit, teachers] of byUnit) {
    if (teachers.every((teacher) => teacher.specialties?.length === 0)) continue;
    const persons: Persons = { teach: new Map(), qualified: new Map(), perhapsQualified: new Map(), close: new Map(), closeQualified: new Map(), unread: new Set(), unreadQualified: new Set() };
    const placed = new Set<string>();
    found.set(unit, persons);
    for (const { person, specialties: own, qualified } of teachers) {
      if (own === null) {
        persons.unread.add(person);
        if (qualified !== false) persons.unreadQualified.add(person);
        continue;
      }
      const wanted = [...new Set(own)].filter((one) => applied.get(unit)?.has(one));
      for (const specialty of applied.get(unit) ?? []) {
        if (wanted.includes(specialty) || (own.length > 0 && !own.some((one) => closeSpecialties(one, specialty)))) continue;
        add(persons.close, specialty, person);
        if (qualified !== false) add(persons.closeQualified, specialty, person);
      }
      for (const specialty of once ? wanted.slice(0, placed.has(person) ? 0 : 1) : wanted) {
        placed.add(person);
        add(persons.teach, specialty, person);
        if (qualified === true) add(persons.qualified, specialty, person);
        if (qualified !== false) add(persons.perhapsQualified, specialty, person);
      }
    }
  }
  return found;
}

function add(persons: Map<string, Set<string>>, specialty: string, person: string): void {
  const set = persons.get(specialty);
  if (set) set.add(person);
  else persons.set(specialty, new Set([person]));
}
