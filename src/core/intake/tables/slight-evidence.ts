import { listsOfUnits } from "../../dictionary/kept-by";
import type { Field, RecordType } from "../../dictionary/fields";
import { aliasIndex, type AliasIndex } from "../headings/alias-index";
import { hintFor, isDirectory, lacksNeeded, type Surroundings } from "./choose-records";
import type { Header } from "./header";
import { isGeneric, isReach, matchRecord, weightOf, type Choices, type ColumnMatch, type RecordMatch } from "./match";
import { isOrdinaryLabel } from "../headings/ordinary-label";

/** A label that more record types than these share says nothing of which a table is. */
const shared = 2;

/**
 * What a header is of that says too little by the usual measure, such as 单位名称 and 申报类别: the one record type that its name column
 * and at least one label of its own speak for, where no column stays that nobody knows. `among`: the types that it may be, where more than one is, or the one of which it is only a directory.
 */
export function slightRecord(header: Header, around: Surroundings, choices: Choices, index: AliasIndex = aliasIndex): { match: RecordMatch } | { among: RecordType[] } | undefined {
  const found = index.types.filter((type) => !listsOfUnits.has(type.id)).map((type) => matchRecord(header, type, choices, index)).filter((match) => speaks(match, header, around, index));
  if (found.length === 0) {
    const [units] = index.types.filter(({ id }) => id === "institution").map((type) => matchRecord(header, type, choices, index)).filter((match) => match.fields.has(match.type.unitField) && match.fields.size > 2 && isDirectory(match, header, around, index) === "units");
    return units && { among: [units.type] };
  }
  const strength = (match: RecordMatch): number => hintFor(match.type, around) + [...match.fields.values()].reduce((sum, entry) => sum + (entry.reason === "name" ? 1 : 0.9) + (isOnly(entry, index) ? 1 : 0), 0);
  const most = Math.max(...found.map(strength));
  const best = found.filter((match) => strength(match) > most - 0.01);
  // 取消资格名单 above names and codes says that they are of something else.
  const named = hintFor(best[0].type, around) > 0 ? [] : index.types.filter((type) => hintFor(type, around) > 0);
  return best.length === 1 && named.length === 0 ? { match: best[0] } : { among: [...new Set([...best.map(({ type }) => type), ...named])] };
}

/** Only one record type knows the label. */
const isOnly = ({ column }: ColumnMatch, index: AliasIndex): boolean => index.weight(column.keys) === 1;

function speaks(match: RecordMatch, header: Header, around: Surroundings, index: AliasIndex): boolean {
  const { type, fields } = match;
  const unit = fields.get(type.unitField);
  if (!unit || lacksNeeded(match, around)) return false;
  const own = [...fields.values()].filter((entry) => entry !== unit && !isReach(type, entry.field) && (isOwnCode(type, entry.field) || (!isGeneric(type, entry.field) && weightOf(entry, type, index) * shared >= 1)));
  // What nobody recommends is no recommendation.
  if (type.id === "recommendation" && !isOnly(unit, index) && !fields.has("recommender") && hintFor(type, around) === 0) return false;
  const known = new Set([...fields.values()].map(({ column }) => column.column));
  const unknown = header.columns.filter(({ column, printed }) => !known.has(column) && !isOrdinaryLabel(printed));
  return own.length > unknown.length;
}

/** A name and the code of the register: that is an institution. */
const isOwnCode = (type: RecordType, { id }: Field): boolean => type.id === "institution" && id === "creditCode";
