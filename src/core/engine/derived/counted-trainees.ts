import { ValueState, type RecordSet } from "../../dictionary/dataset";
import { comparable } from "../../language/texts";
import type { RuleData } from "../../language/rule-data";
import { countYear } from "./count-year";
import { eachRow, numberReader, put, textReader } from "./derived";
import type { DerivedField } from "../../language/rule-data";

/** Who was in a class, as far as the roster of trainees tells. */
interface Roster {
  rows: number;
  /** ID numbers; fewer than rows where some are blank, unreadable or the same. */
  ids: Set<string>;
}

const keyOf = (unit: number, id: string): string => `${unit} ${comparable(id)}`;

/** Rosters by unit and number of the class. */
function rosters(data: RuleData): Map<string, Roster> {
  const set = data.records("trainee");
  const [classId, idNo] = ["classId", "idNo"].map((field) => textReader(data, "trainee", field));
  const found = new Map<string, Roster>();
  eachRow(set, (row) => {
    const id = classId(row);
    if (id === undefined || set.unit[row] < 0) return;
    const key = keyOf(set.unit[row], id);
    const roster = found.get(key) ?? { rows: 0, ids: new Set<string>() };
    found.set(key, roster);
    roster.rows++;
    const person = idNo(row);
    if (person !== undefined) roster.ids.add(comparable(person));
  });
  return found;
}

/** Trainees of a class as they count toward the persons of its year: who was in an earlier class of that year counts once. */
export const countedTrainees: DerivedField = {
  id: "countedTrainees",
  record: "trainingClass",
  name: "计入合计的培训人数",
  type: "integer",
  doc: "班次的培训人数；学员名册列全了该班学员（名册行数等于培训人数，身份证号齐全）的，同一单位同一年度先前这样的班次里已有的人（身份证号相同）不再计。没有名册或没有列全的班次按所填人数计",
  from: ["trainees"],
  needs: [countYear.id],
  fill(data: RuleData, set: RecordSet, column) {
    const byClass = rosters(data);
    const trainees = data.column("trainingClass", "trainees");
    const id = textReader(data, "trainingClass", "id");
    const year = numberReader(data, "trainingClass", countYear.id);
    const persons = new Map<string, Set<string>>();
    eachRow(set, (row) => {
      if (trainees.state[row] !== ValueState.ok) column.state[row] = trainees.state[row];
      else put(column, row, fresh(row));
    });
    function fresh(row: number): number {
      const stated = trainees.num[row];
      const key = keyOf(set.unit[row], id(row) ?? "");
      const roster = byClass.get(key);
      if (!roster || roster.rows !== stated || roster.ids.size !== stated) return stated;
      // A second class of the same number has no roster of its own.
      byClass.delete(key);
      const of = `${set.unit[row]} ${year(row)}`;
      const known = persons.get(of) ?? new Set<string>();
      persons.set(of, known);
      const before = known.size;
      roster.ids.forEach((person) => known.add(person));
      return known.size - before;
    }
  },
};
