import { commonTerms } from "../packs/common";
import { conditionOperators, valueOperators } from "../core/language/operators/index";

interface Word {
  name: string;
  doc: string;
  example: object;
}

const rows = (words: readonly Word[]): string[] => [
  "| word | says | example |",
  "|---|---|---|",
  ...words.map(({ name, doc, example }) => `| \`${name}\` | ${doc.replaceAll("|", "\\|")} | \`${JSON.stringify(example).replaceAll("|", "\\|")}\` |`),
];

/** The rule language on one page, in Markdown, made from the table of operators. */
export function languagePage(): string {
  return [
    "# The rule language",
    "",
    "Made from the table of operators by `npm run schema`; change an operator's own file, not this page.",
    "",
    "A rule states the clause it cites, the record it judges, `when` it applies, what it `expect`s, and the message. Names of fields are those of the dictionary; a bare text is always a",
    "field of the record at hand, never a literal. Every value is blank, known, or broken (its cell holds a data error); every condition is true, false, unknown (a blank decides) or",
    "broken. Unknown in `expect` is the outcome `missing`, broken is `broken`: a rule never has to guard against blanks itself.",
    "",
    "Related rows are `{\"of\": record, \"by\": …, \"where\": …}`: `of` is a record type, or `group` for the rows of the group at hand; `by` is `unit` (the default: rows of the same unit), `all`, or",
    "pairs of their field and our value that are equal; `where` keeps only rows of which it is true, and its names are theirs.",
    "",
    "A condition, value or related rows that is said more than once gets a name: `terms` of a pack, each with a Chinese `label` and what it `is`, used as `{\"term\": name}`; as `{label}` in a",
    "message it shows its value. A pack may use its own terms, those of the pack it extends, and those of `common/terms.json`;",
    "`effectiveFrom` (施行日期) is the first day of its validity, made from its header.",
    "",
    "## Values",
    "",
    "A text is a field, a number itself; else one of",
    "",
    ...rows(Object.values(valueOperators)),
    "",
    "## Conditions",
    "",
    ...rows(Object.values(conditionOperators)),
    "",
    "## Terms of `common`",
    "",
    Object.entries(commonTerms).map(([name, { label }]) => `\`${name}\` ${label}`).join(" · "),
    "",
  ].join("\n");
}
