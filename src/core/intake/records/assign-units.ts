import { ValueState, type Dataset, type FieldColumn, type RecordSet } from "../../dictionary/dataset";
import { recordType } from "../../dictionary/dictionary";
import { institutionLists } from "../../dictionary/kept-by";
import { normaliseName, splitList } from "../../dictionary/text/normalise";
import { UnitRegister } from "./unit-register";

/** The institution that the label cells of a source name: 填报单位：…; undefined when none does. */
type SourceUnit = (record: string, source: number) => string | undefined;
/** Index of the known unit that the title of a source names, or -1. */
type TitleUnit = (record: string, source: number) => number;

/** What tells whose a record is where its own column does not, and what is known of the texts. */
interface UnitSources {
  labelled?: SourceUnit;
  titled?: TitleUnit;
  /** Whether rows of a source may be of other units than this, too. */
  ofOthers?: (record: string, source: number, unit: number) => boolean;
  /** The hash of a text of the dataset; absent: not known. */
  hashAt?: (index: number) => number;
}

/**
 * Fills `RecordSet.unit` and `Dataset.units`: a record's own column; else the label cells of its sheet; else the
 * workbook's only institution. Units meet by credit code, else by normalised name, former names included.
 */
export function assignUnits(dataset: Dataset, { labelled = () => undefined, titled = () => -1, ofOthers = () => false, hashAt }: UnitSources = {}): void {
  const register = new UnitRegister(dataset.units);
  const order = [...dataset.records.values()].sort((a, b) => rank(a.record) - rank(b.record));
  for (const set of order) registerFormerNames(dataset, set, register);
  const byName = new Int32Array(dataset.texts.length).fill(unmet);
  for (const set of order) fromColumns(dataset, set, register, { byName, hashAt, labelled });
  const only = onlyInstitutions(dataset);
  for (const set of order) fromSheets(set, (at) => {
    const unit = unitOfSource(set, at, register, labelled, titled, only);
    return unit >= 0 && ofOthers(set.record, at, unit) ? -1 : unit;
  });
}

function rank(record: string): number {
  const at = institutionLists.indexOf(record);
  return at < 0 ? institutionLists.length : at;
}

const text = (dataset: Dataset, column: FieldColumn | undefined, i: number): string =>
  column && column.state[i] === ValueState.ok ? dataset.texts[column.num[i]] : "";

function registerFormerNames(dataset: Dataset, set: RecordSet, register: UnitRegister): void {
  const former = set.fields.get("formerNames");
  if (set.record !== "institution" || !former) return;
  for (let i = 0; i < set.length; i++) {
    if (former.state[i] !== ValueState.ok) continue;
    const name = text(dataset, set.fields.get("name"), i);
    const unit = register.find(name, text(dataset, set.fields.get("creditCode"), i));
    if (unit >= 0) for (const old of splitList(dataset.texts[former.num[i]])) register.alias(old, unit);
  }
}

/** @param byName per text, the unit that it names on its own, as far as met: names once known keep leading to the same unit */
function fromColumns(dataset: Dataset, set: RecordSet, register: UnitRegister, { byName, hashAt, labelled = () => undefined }: { byName: Int32Array } & Pick<UnitSources, "hashAt" | "labelled">): void {
  const names = set.fields.get(recordType(set.record)!.unitField);
  const codes = set.fields.get("creditCode") ?? set.fields.get("unitCreditCode");
  // Texts are shared, so a pair of (name, code) met before is the same unit.
  const seen = new Map<number, number>();
  for (let i = 0; i < set.length; i++) {
    const named = names?.state[i] === ValueState.ok;
    const coded = codes?.state[i] === ValueState.ok;
    if (!named && !coded) {
      // An institution without a name is one all the same; elsewhere a name that cannot be read is not replaced by a guess.
      if (set.record === "institution") set.unit[i] = unitOfForm(set, i, register, labelled);
      else set.unit[i] = names?.state[i] === ValueState.bad ? unreadable : -1;
      continue;
    }
    if (!coded) {
      const name = names!.num[i];
      if (byName[name] === unmet) byName[name] = register.find(dataset.texts[name], "", hashAt?.(name));
      set.unit[i] = byName[name];
      continue;
    }
    const key = (named ? names!.num[i] + 1 : 0) * 0x4000000 + codes!.num[i];
    let unit = seen.get(key);
    if (unit === undefined) {
      unit = register.find(text(dataset, names, i), text(dataset, codes, i));
      seen.set(key, unit);
    }
    set.unit[i] = unit;
  }
}

/** 单位：某某学院 above a form names the institution it is of; above a list of nameless ones it names who sends it. */
function unitOfForm(set: RecordSet, i: number, register: UnitRegister, labelled: SourceUnit): number {
  const label = set.sources[set.source[i]].layout === "form" ? labelled(set.record, set.source[i]) : undefined;
  return label && normaliseName(label) !== "" ? register.find(label, "") : register.unnamed();
}

const unreadable = -2;
const unmet = -2;
/** Per file: the unit of its only institution, or -1 when there are none or several. */
function onlyInstitutions(dataset: Dataset): Map<string, number> {
  const only = new Map<string, number>();
  for (const record of institutionLists) {
    const set = dataset.records.get(record);
    let several = -1;
    for (let i = 0; set && i < set.length; i++) {
      const unit = set.unit[i];
      // Most rows of a list stand in a file that is known to have several.
      if (unit < 0 || set.source[i] === several) continue;
      const { file } = set.sources[set.source[i]];
      const met = only.get(file);
      if (met !== undefined && met !== unit) several = set.source[i];
      only.set(file, met === undefined || met === unit ? unit : -1);
    }
  }
  return only;
}

function fromSheets(set: RecordSet, unitOf: (source: number) => number): void {
  const told = new Map<number, number>();
  for (let i = 0; i < set.length; i++) {
    if (set.unit[i] === unreadable) set.unit[i] = -1;
    else if (set.unit[i] < 0) {
      const at = set.source[i];
      let unit = told.get(at);
      if (unit === undefined) told.set(at, (unit = unitOf(at)));
      set.unit[i] = unit;
    }
  }
}

function unitOfSource(set: RecordSet, at: number, register: UnitRegister, labelled: SourceUnit, titled: TitleUnit, only: Map<string, number>): number {
  const label = labelled(set.record, at);
  if (label && normaliseName(label) !== "") return register.find(label, "");
  const named = titled(set.record, at);
  return named >= 0 ? named : (only.get(set.sources[at].file) ?? -1);
}
