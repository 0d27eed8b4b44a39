import { common } from "../packs/common/vocabulary";
import { conditionWords, valueOperators } from "../core/language/operators/table";

interface Word {
  name: string;
  doc: string;
  text: string;
}

const rows = (words: readonly Word[]): string[] => [
  "| word | says | example |",
  "|---|---|---|",
  ...words.map(({ name, doc, text }) => `| \`${name}\` | ${doc.replaceAll("|", "\\|")} | \`${text.replaceAll("|", "\\|")}\` |`),
];

interface Named {
  label: string;
  takes?: Readonly<Record<string, string>>;
}

const list = (all: Readonly<Record<string, Named>>): string[] => Object.entries(all).map(([name, { label, takes = {} }]) => `- \`${name}\` ${label}${holes(takes)}`);

/** “（day 日期，last 期限）”: what a name is to be filled with. */
function holes(takes: Readonly<Record<string, string>>): string {
  const each = Object.entries(takes).map(([hole, what]) => `${hole} ${what}`);
  return each.length > 0 ? `（${each.join("；")}）` : "";
}

/** The rule language in one file, in Markdown, made from the table of operators. */
export function languagePage(): string {
  return [
    "# The rule language",
    "",
    "Made from the table of operators by `npm run schema`; change an operator's own file, not this page.",
    "",
    "A rule states the clause it cites, the record it judges (default: institution), `when` it applies, what it `expect`s, and the message. Where `expect` is false the outcome is `error`, or the",
    "one it names; its `cases` are asked first, in order, each written as its outcome: `{\"review\": \"lossUndated and toManagerDate > planBy\", \"message\": …}`. Every value is blank, known, or broken",
    "(its cell holds a data error); every condition is true, false, unknown (a blank decides) or broken. Unknown in `expect` is the outcome `missing`, broken is `broken`: a rule never has to",
    "guard against blanks itself.",
    "",
    "Conditions and values are written as text: `not` binds closer than `and`, `and` closer than `or`, brackets closest. A bare name is a term, or else a field of the record at hand, never a literal;",
    "literals stand behind `is`, `in`, `contains`, `matches` only, in 'quotes' where they are no plain word or number. A text that would be long is broken into a list: `{\"all\": [text, text]}`.",
    "",
    "Related rows are a record type (the rows of the same unit), a term, or `group` for the rows of the group at hand. `by (unit, planItemId, planFor = startYear)` says what is equal instead, their",
    "field first; `by all` takes every row; `where (…)` keeps only those of which it is true, and its names are theirs.",
    "",
    "A condition, value or related rows that is said more than once gets a name: `terms` of a pack, each with a Chinese `label` and what it `is`; its bare name stands for it, and `{label}` in a",
    "message shows its value. A pack may use its own terms, those of the pack it extends, and those of `common` ([COMMON.md](COMMON.md) lists them); `today` (核验日期) is the review date, `effectiveFrom` (施行日期) the first",
    "day of the pack's validity.",
    "",
    "A rule that several clauses state alike gets a name, too: `patterns` of a pack and of `common`. A rule is then `\"like\"` the pattern, or like a clause of the pack that its own extends;",
    "what it says itself counts, and its own cases come first. What differs is a hole of the pattern, or of a term: `takes` says what each is for, `$name` is where it is filled in (`...$name` in a",
    "list stands for several members), `with` fills it, `defaults` where nothing else does; a term has what fills its holes in brackets behind it: `ownBarring(type is fraud)`.",
    "",
    "All of it is spelt out when a pack is loaded: engine and contradiction check see neither names nor texts, but one object for each use of a word, such as `{\"gte\": [\"annualTrainees\", 2000]}`,",
    "which may be written, too.",
    "",
    "## Values",
    "",
    "A name, a number, or",
    "",
    ...rows(Object.values(valueOperators)),
    "",
    "## Conditions",
    "",
    ...rows(Object.values(conditionWords)),
    "",
  ].join("\n");
}

/** What every pack may call by name, in Markdown: a page of its own, because it is looked up and the language is read. */
export function commonPage(): string {
  return [
    "# Terms and patterns of `common`",
    "",
    "Made from `common/terms.json` and `common/patterns.json` by `npm run schema`; change those, not this page. Every pack may use them; [LANGUAGE.md](LANGUAGE.md) says how.",
    "",
    "## Terms",
    "",
    ...list(common.terms),
    "",
    "## Patterns",
    "",
    ...list(common.patterns),
    "",
  ].join("\n");
}
