import type { NewReason, RoundCounts, UnseenReason } from "../../../core/review/round/compare";
import type { Messages } from "../zh-CN";
import { s } from "./plural";

const because: Record<(NewReason | UnseenReason)["code"], string> = {
  "no-clause": "the clause is not in the regulations of both rounds",
  "no-unit": "the unit is not in both rounds",
  "no-file": "the table it stood in was not handed in again",
  unchecked: "the clause could not be checked in one of the rounds",
};

export const rounds = {
  previousTitle: "Compare with the round before",
  previousHint: "Choose the saved result of the round before (“Save this round”, or the .json of the command line) to see only what changed.",
  previousPick: "Choose the round before",
  previousOther: "Choose another",
  previousDrop: "Stop comparing",
  previousIs: (name, on, n) => `“${name}”: reviewed as of ${on}, ${n} finding${s(n)}`,
  previousAway: (name) => `“${name}” was chosen last time. Only its name is kept on this computer: choose the file again.`,
  previousNotRead: "The round before could not be read. Choose a file written by “Save this round” or by --json of the command line.",
  roundHead: (on, { resolved, new: fresh, open, changed, asked, unseen }: RoundCounts) => {
    const of = [changed > 0 ? `${changed} changed` : "", asked > 0 ? `${asked} to judge` : ""].filter((part) => part !== "").join(", ");
    return `Since the round of ${on}: ${resolved} resolved, ${fresh} new, ${open} still open${of && ` (${of})`}${unseen > 0 ? `; ${unseen} not looked at again and not counted as resolved` : ""}`;
  },
  roundExplained: (standing, lapsed, gone) =>
    standing + lapsed + gone === 0 ? "" : `${standing} explained by submitters, for the reviewer to weigh${lapsed > 0 ? `; ${lapsed} of another value by now` : ""}${gone > 0 ? `; ${gone} of what is gone` : ""}`,
  roundNotKeyed: "The round before was written by an earlier version, without keys of its findings: rows of one unit are matched by their content only.",
  roundBecause: (n, why) => `${n} because ${why}`,
  changeFilters: "Filter by what changed",
  changeNames: { changes: "Changes", all: "All", new: "New", changed: "Changed", open: "Open", explained: "Explained", lapsed: "Lapsed" },
  changeHints: {
    changes: "New, changed, explained, or with an explanation or decision that lapsed",
    all: "Changed or not",
    new: "Not there in the round before",
    changed: "There before, with another value or outcome",
    open: "There before, unchanged",
    explained: "The submitter explained it in the returned copy; this decides nothing",
    lapsed: "Value, outcome or rule is another since it was explained or decided",
  },
  resolvedList: (n) => `${n} resolved`,
  unseenList: (n) => `${n} not looked at again`,
  roundMore: (n) => `${n} more in the saved result.`,
  cardBefore: "Before",
  cardNew: "Not there before",
  cardSame: "As before",
  beforeNow: (before, now) => `${before} → ${now}`,
  explainedBy: "Submitter’s explanation",
  explainedLapsed: "Value or outcome is another by now: the explanation no longer applies",
  newBecause: ({ code }: NewReason) => because[code],
  unseenBecause: ({ code }: UnseenReason) => because[code],
} satisfies Partial<Messages>;
