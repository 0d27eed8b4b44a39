import type { FieldColumn, RecordSet } from "../../dataset";
import { normaliseName } from "../../text/normalise";
import type { Reasoning } from "../reasoning";
import { eachRow, numberReader, put, textReader, type DerivedField } from "./derived";
import { specialtiesReader, specialtyKey } from "./teaching";
import { titleRankReader } from "./title-rank";

const degrees = new Set(["本科", "硕士研究生", "博士研究生"]);

interface Teacher {
  /** Equal for the same person. */
  person: string;
  specialties: string[];
  qualified: boolean;
}

/** Teachers by unit; the same person in two rosters, or twice in one, is one person: equal ID number, else equal name. */
function* teachersByUnit(data: Reasoning): Generator<void, Map<number, Teacher[]>> {
  const set = data.records("teacher");
  const [name, idNo] = ["name", "idNo"].map((field) => textReader(data, "teacher", field));
  const education = numberReader(data, "teacher", "education");
  const taught = specialtiesReader(data);
  const rank = titleRankReader(data);
  const codes = data.column("teacher", "education").codes ?? [];
  const byName = new Map<string, Set<string>>();
  const key = (row: number): string => `${set.unit[row]} ${normaliseName(name(row) ?? "")}`;
  yield* eachRow(data, set, (row) => {
    const id = idNo(row);
    if (id !== undefined) byName.set(key(row), (byName.get(key(row)) ?? new Set()).add(normaliseName(id)));
  });
  const byUnit = new Map<number, Teacher[]>();
  yield* eachRow(data, set, (row) => {
    const ids = byName.get(key(row));
    const id = idNo(row);
    if (id === undefined && name(row) === undefined) return;
    // A row without an ID number is the only person of its name that has one.
    const person = id !== undefined ? normaliseName(id) : ids?.size === 1 ? [...ids][0] : key(row);
    const degree = education(row);
    const title = rank(row);
    const qualified = degree !== undefined && degrees.has(codes[degree]) && (title === "full" || title === "associate");
    const specialties = taught(row).map(specialtyKey);
    const teachers = byUnit.get(set.unit[row]);
    if (teachers) teachers.push({ person, specialties, qualified });
    else byUnit.set(set.unit[row], [{ person, specialties, qualified }]);
  });
  return byUnit;
}

function* fill(data: Reasoning, set: RecordSet, column: FieldColumn, counts: (teacher: Teacher) => boolean): Generator<void> {
  const once = data.params.get("teacherMultiSpecialty") === "countOnce";
  const name = textReader(data, "specialty", "name");
  const byUnit = yield* teachersByUnit(data);
  const applied = new Map<number, Set<string>>();
  yield* eachRow(data, set, (row) => {
    const own = name(row);
    if (own !== undefined) applied.set(set.unit[row], (applied.get(set.unit[row]) ?? new Set()).add(specialtyKey(own)));
  });
  const persons = new Map<number, Map<string, Set<string>>>();
  for (const [unit, teachers] of byUnit) {
    if (teachers.every(({ specialties }) => specialties.length === 0)) continue;
    const found = new Map<string, Set<string>>();
    const placed = new Set<string>();
    persons.set(unit, found);
    for (const { person, specialties, qualified } of teachers.map((one) => ({ ...one, qualified: counts(one) }))) {
      const wanted = specialties.filter((one) => applied.get(unit)?.has(one));
      for (const specialty of once ? wanted.slice(0, placed.has(person) ? 0 : 1) : wanted) {
        placed.add(person);
        if (qualified) found.set(specialty, (found.get(specialty) ?? new Set()).add(person));
      }
    }
    if (data.pace.due()) yield;
  }
  yield* eachRow(data, set, (row) => {
    const own = name(row);
    const found = persons.get(set.unit[row]);
    if (own !== undefined && found) put(column, row, found.get(specialtyKey(own))?.size ?? 0);
  });
}

const shared = {
  record: "specialty", type: "integer", from: ["name"], list: "teacher", params: ["teacherMultiSpecialty"],
} as const;

/** Teachers of a specialty. */
export const teacherCount: DerivedField = {
  ...shared, id: "teacherCount", name: "任课教师数",
  doc: "本单位现任课专业中有该专业的教师人数，专职兼职合计，同一人只计一次（身份证号相同，否则姓名相同）；本单位教师都没有填任课专业则为空。参数 teacherMultiSpecialty 为 countOnce 时，一人只计入其所列第一个申请认证的专业",
  fill: (data, set, column) => fill(data, set, column, () => true),
};

/** Qualified teachers of a specialty. */
export const qualifiedTeacherCount: DerivedField = {
  ...shared, id: "qualifiedTeacherCount", name: "符合学历职称要求的任课教师数",
  doc: "teacherCount 中学历本科以上、职称副高以上的人数",
  fill: (data, set, column) => fill(data, set, column, ({ qualified }) => qualified),
};
