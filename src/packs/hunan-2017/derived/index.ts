import type { DerivedField } from "../../../core/language/rule-data";
import { audienceRecognised, levelRecognised, specialtyAlike, specialtyRecognised, specialtyVague } from "./class-scope";
import { gradYear, graduationComplete } from "./graduation";
import { ownName } from "./own-name";
import { qualifiedTeacherCount, qualifiedTeacherMost, teacherCount, teacherCountMost, teachingRead } from "./specialty-teachers";
import { teaches, yearsTaught } from "./teaching";
import { teacherTitleRank, teacherTitlesDiffer, teacherTitleUnderway } from "./title-rank";

/**
 * | record        | id                   | what it is                                                                  |
 * |---------------|----------------------|-----------------------------------------------------------------------------|
 * | trainingClass | ownName              | boolean: held in a name that is no base's; without one no                    |
 * | trainingClass | specialtyAlike, specialtyRecognised, audienceRecognised, levelRecognised | boolean: within what the base is recognised for; blank: nothing to compare |
 * | trainingClass | specialtyVague       | boolean: what stands for the specialty names none: 综合, 不限; blank: nothing stands there |
 * | teacher       | teaches, yearsTaught | specialties (list) and years, read from the composite cell where there are no own columns |
 * | teacher       | titleRank            | full, associate, intermediate, junior, none: titleLevel, else by the table of titles; blank: in no table, or the two differ |
 * | teacher       | titleUnderway        | boolean: under review, proposed, applied for: not held yet, and no senior title beside it |
 * | teacher       | titlesDiffer         | boolean: the title is of another rank than titleLevel |
 * | teacher       | gradYear, graduationComplete | year of graduation; boolean: school, time and major can be told     |
 * | specialty     | teacherCount, qualifiedTeacherCount | distinct persons who teach it; of them with degree and title |
 * | specialty     | teacherCountMost, qualifiedTeacherMost | the same, with those of whom a cell is blank or unreadable |
 * | specialty     | teachingRead         | boolean: all teachers of the unit say readably what they teach; unreadable where one does not |
 */
export const derived: readonly DerivedField[] = [
  ownName, specialtyAlike, specialtyRecognised, specialtyVague, audienceRecognised, levelRecognised, teaches, yearsTaught, teacherTitleRank, teacherTitleUnderway, teacherTitlesDiffer,
  gradYear, graduationComplete, teacherCount, teacherCountMost, qualifiedTeacherCount, qualifiedTeacherMost, teachingRead,
];
