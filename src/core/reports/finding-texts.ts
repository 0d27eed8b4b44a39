import type { Finding } from "../dictionary/finding";
import { citeOf, hiding, messageOf, quoteOf, referenceOf, requiredOf, unitNameOf, type FindingContext } from "../words/finding";
import type { JsonGroup } from "./json-group";
import { namedCells } from "../words/place";

/** What all findings of a clause have in common, as JSON: the clause itself, and what stands behind the message. */
interface OfClause {
  clause: string;
  cited: string;
  reference: string;
}

/** What all findings in a sheet have in common, as JSON: what stands before the unit and before the cells. */
interface OfSource {
  record: string;
  there: string;
}

/**
 * Findings as `JSON.stringify(reportFinding(…))` writes them. A report has hundreds of thousands of them under a few clauses in a few
 * sheets: what these have in common is put into text once, in a quarter of the time that making and writing each as a whole takes.
 */
export class FindingTexts {
  private readonly clauses = new Map<string, OfClause>();
  private readonly sources: OfSource[] = [];
  private readonly units: string[] = [];

  constructor(private readonly context: FindingContext) {}

  /** The text of one finding. */
  of(finding: Finding, { group, cause }: JsonGroup, beside: object = {}): string {
    const { context } = this;
    const { outcome, unit, place, value } = finding;
    const { clause, cited, reference } = this.ofClause(finding);
    const { record, there } = this.ofSource(place.source);
    const name = (this.units[unit + 1] ??= JSON.stringify(unitNameOf(finding, context)));
    const [{ cells }, ...also] = namedCells(place, context.sources);
    const hide = hiding(context, context.sources[place.source].record);
    const required = JSON.stringify(hide(requiredOf(finding, context)));
    const more = also.length > 0 ? `,"also":${JSON.stringify(also)}` : "";
    return `${clause}${outcome}${record}${name}${there}${JSON.stringify(cells)},"value":${JSON.stringify(hide(value))},"required":${required},"message":${JSON.stringify(hide(messageOf(finding, context)))}${cited}${more},"group":${group},"cause":${cause}${reference}${members(beside)}}`;
  }

  private ofClause(finding: Finding): OfClause {
    let known = this.clauses.get(finding.clause);
    if (!known) {
      const { context } = this;
      const reference = referenceOf(finding, context);
      known = {
        clause: `{"clause":${JSON.stringify(finding.clause)},"outcome":"`,
        cited: `,"cite":${JSON.stringify(citeOf(finding, context))},"quote":${JSON.stringify(quoteOf(finding, context))}`,
        reference: reference === undefined ? "" : `,"reference":${JSON.stringify(reference)}`,
      };
      this.clauses.set(finding.clause, known);
    }
    return known;
  }

  private ofSource(source: number): OfSource {
    const { file, sheet, record } = this.context.sources[source];
    return (this.sources[source] ??= { record: `","record":${JSON.stringify(record)},"unit":`, there: `,"file":${JSON.stringify(file)},"sheet":${JSON.stringify(sheet)},"cells":` });
  }
}

/** The members of an object as they stand behind others. */
function members(beside: object): string {
  const text = JSON.stringify(beside).slice(1, -1);
  return text === "" ? "" : `,${text}`;
}
