import type { Field, RecordType } from "./fields";
import annualPlan from "./records/annual-plan.json";
import assessment from "./records/assessment.json";
import attachment from "./records/attachment.json";
import change from "./records/change.json";
import checklist from "./records/checklist.json";
import course from "./records/course.json";
import facilities from "./records/facilities.json";
import inspectionList from "./records/inspection-list.json";
import institution from "./records/institution.json";
import manager from "./records/manager.json";
import recommendation from "./records/recommendation.json";
import reconfirmList from "./records/reconfirm-list.json";
import sanction from "./records/sanction.json";
import specialty from "./records/specialty.json";
import staff from "./records/staff.json";
import teacher from "./records/teacher.json";
import trainee from "./records/trainee.json";
import trainingClass from "./records/training-class.json";

/**
 * The field dictionary: every record type with its fields, header aliases and value labels. The last two types are the
 * lists of 附件3 and 附件4 that a user may supply as sheets.
 */
export const dictionary: RecordType[] = [
  institution,
  facilities,
  staff,
  manager,
  teacher,
  specialty,
  recommendation,
  annualPlan,
  trainingClass,
  course,
  assessment,
  change,
  sanction,
  trainee,
  checklist,
  attachment,
  reconfirmList,
  inspectionList,
] as RecordType[];

const byId = new Map(dictionary.map((type) => [type.id, type]));
const fieldsById = new Map(dictionary.map((type) => [type.id, new Map(type.fields.map((field) => [field.id, field]))]));

/** The record type of that id, or undefined. */
export function recordType(id: string): RecordType | undefined {
  return byId.get(id);
}

/** The field of a record type, or undefined when either is unknown. */
export function fieldOf(record: string, field: string): Field | undefined {
  return fieldsById.get(record)?.get(field);
}
