import { dictionary, recordType } from "./dictionary";
import type { RecordType } from "./fields";

/*
 * Sets of record types, by who keeps them and by what their rows are, each from what the dictionary states of a type.
 */

const idsOf = (which: (type: RecordType) => unknown): ReadonlySet<string> => new Set(dictionary.filter(which).map(({ id }) => id));

/** Whether the authority keeps the table, its reviewers' included. */
export const keptByAuthority = (record: string): boolean => recordType(record)?.keptBy === "authority";

/** What a reviewer records in the course of a review. */
export const reviewersRecords = idsOf(({ byReviewer }) => byReviewer);

/** Lists the authority keeps beside a review: a workbook without one cannot be blamed for it. */
export const authorityLists = idsOf(({ keptBy, byReviewer }) => keptBy === "authority" && !byReviewer);

/** Those of them whose rows are institutions and say little more than their names. */
export const listsOfUnits = idsOf(({ keptBy, unitField }) => keptBy === "authority" && unitField === "name");

/** Record types whose rows are institutions, the applicants' own first: they name the units all other rows can belong to. */
export const institutionLists: readonly string[] = [...idsOf(({ keptBy, unitField, register }) => keptBy !== "authority" && (unitField === "name" || register))];

/** Record types that describe a unit in one row, beside its own: a unit without one has not filled in what its table asks. */
export const describing = idsOf(({ single, unitField }) => single && unitField !== "name");

/** Record types whose rows are persons. */
export const persons = idsOf(({ ofPersons }) => ofPersons);
