import type { packs as source } from "../zh-CN/packs";
import { s } from "./plural";

/** Packs of one's own: loading, trying, keeping and removing them. */
export const packs: typeof source = {
  ledgerNotes: "Notes",
  ownPack: "Own pack",
  ownPackTrial: "On trial: some examples fail",
  ownPackRefused: "Cannot be used",
  loadPack: "Load your own pack…",
  loadPackHint: "A JSON file; it can be dropped here",
  dropPack: "Drop to load",
  removePack: (title) => `Remove “${title}”`,
  packTitle: (file) => `Own pack “${file}”`,
  packTrying: "Checking the rules and running the examples",
  packClean: (rules, examples) => `${rules} rule${s(rules)}; all of ${examples} example${s(examples)} come out as written.`,
  packRefusedIntro: "It cannot be used. Correct the following and load it again:",
  packFailing: (n, all) => `${n} of ${all} example${s(all)} do not come out as written:`,
  packFailingHint: "You may still try it, to see what it makes of real data; each of its findings says that it is on trial and decides nothing.",
  packProblems: "Between the rules:",
  packHints: "For its author to look at:",
  packMore: (n) => `${n} more are not listed; npm run pack -- check shows them all.`,
  packUse: "Use it",
  packTry: "Try it all the same",
  packTooLarge: "The file is larger than 32 MB and no pack. Please check which file you chose.",
  packUnreadable: "The file cannot be read. Please check which file you chose.",
  packAltered: "It is not what was saved: changed or damaged. Please load the original file again",
  packNotKept: (why) => `The pack can be used but was not saved in the workbook; load it again after closing the pane: ${why}`,
  packsOffered: (titles) => `The workbook carries packs of its own: ${titles}. Check where they come from before you choose them.`,
};
