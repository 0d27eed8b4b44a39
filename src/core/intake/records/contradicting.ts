import { yearOf } from "../../../sheet/day";
import { kindOfBody } from "../tables/body-name";
import type { Contradiction } from "../../dictionary/said-of-data";

/** A value as two are held against each other: a number, a day, 0 or 1, the code of a member, a text. */
export type Value = number | string;

/** Fields of one record that cannot both be true. */
export interface Pair {
  record: string;
  /** The part, the later one, or what denies the other. */
  a: string;
  /** A further part. */
  with?: string;
  b: string;
  clash: (a: Value, b: Value, other?: Value) => boolean;
  why: Contradiction;
  /** The fields that do not count meanwhile; absent: all that are told. */
  unused?: readonly string[];
  /** It is as well possible, if hardly so: a question, and no fault. */
  unsure?: true;
  /** Only where each has a cell in the row itself. */
  ownCells?: true;
}

const part = (record: string, a: string, b: string): Pair => ({ record, a, b, clash: (x, y) => x > y, why: "part" });
/** Two parts that are too many only together. */
const parts = (record: string, a: string, other: string, b: string): Pair => ({ record, a, with: other, b, clash: (x, y, z) => Number(x) + Number(z) > Number(y) && x <= y && z! <= y, why: "parts" });
/** 否 beside what there would only be if it were 是. */
const denied = (record: string, a: string, b: string): Pair => ({ record, a, b, clash: (x, y) => x === 0 && y !== 0, why: "denied" });

/** Types that a body of this kind of name hardly ever is. */
const never: Readonly<Record<NonNullable<ReturnType<typeof kindOfBody>>, ReadonlySet<Value>>> = {
  company: new Set(["university", "vocational", "publicInstitution", "authority", "association"]),
  university: new Set(["association", "authority"]),
  society: new Set(["university", "vocational", "enterprise", "largeEnterprise", "authority"]),
};
const named = (name: Value, type: Value): boolean => {
  const kind = kindOfBody(String(name));
  return kind !== undefined && never[kind].has(type);
};

/** From the dictionary's `allowed` column (0..annualTrainees, ≥ startDate, = reportYear + 1 …), and what denies what stands beside it. */
export const pairs: readonly Pair[] = [
  part("institution", "keyFieldTrainees", "annualTrainees"),
  part("institution", "ruralTrainees", "annualTrainees"),
  { record: "institution", a: "annualTrainees", b: "annualTraineeTimes", clash: (x, y) => x > y, why: "times" },
  { record: "institution", a: "name", b: "type", clash: named, why: "kind-of-name", unused: ["type"], unsure: true },
  denied("institution", "isLegalPerson", "registrationNo"),
  denied("institution", "offersDistance", "newDistanceHours"),
  part("staff", "ftSenior", "ftTeachers"),
  part("staff", "ftIntermediate", "ftTeachers"),
  parts("staff", "ftSenior", "ftIntermediate", "ftTeachers"),
  part("staff", "ptSenior", "ptTeachers"),
  part("staff", "ptIntermediate", "ptTeachers"),
  parts("staff", "ptSenior", "ptIntermediate", "ptTeachers"),
  part("staff", "ftTeachers", "current"),
  part("staff", "managers", "current"),
  part("facilities", "classroomArea", "buildingArea"),
  part("facilities", "multiRoomArea", "buildingArea"),
  part("facilities", "auditoriumArea", "buildingArea"),
  part("facilities", "networkCenterArea", "buildingArea"),
  { record: "annualPlan", a: "planYear", b: "reportYear", clash: (x, y) => Number(x) !== Number(y) + 1, why: "next-year" },
  { record: "trainingClass", a: "startDate", b: "endDate", clash: (x, y) => x > y, why: "class-days" },
  {
    record: "trainingClass", a: "startDate", with: "endDate", b: "year", why: "class-year", ownCells: true,
    clash: (start, year, end) => start <= end! && yearOf(Number(start)) !== year && yearOf(Number(end)) !== year,
  },
  denied("trainingClass", "managerConsent", "consentDate"),
  denied("trainingClass", "archived", "archivedDate"),
  denied("trainingClass", "evaluated", "evaluatedDate"),
  denied("trainingClass", "resultsUploaded", "uploadedDate"),
  denied("recommendation", "hasLetter", "letterDate"),
  denied("recommendation", "hasForm", "formCopies"),
  { record: "assessment", a: "publicityStart", b: "publicityEnd", clash: (x, y) => x > y, why: "publicity-days" },
  denied("assessment", "reviewPassed", "recognizedDate"),
  { record: "sanction", a: "rectifyPassed", b: "type", clash: (x, y) => x === 1 && y === "rectifyFailed", why: "rectified" },
];
