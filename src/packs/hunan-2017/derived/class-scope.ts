import type { FieldColumn, RecordSet } from "../../../core/dictionary/dataset";
import { normaliseName, splitList } from "../../../core/dictionary/text/normalise";
import type { RuleData } from "../../../core/language/rule-data";
import { eachRow, numberReader, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";
import { closeSpecialties, specialtyKey } from "./teaching";

type Level = "senior" | "intermediate" | "junior";
const levels: Record<string, Level> = { 高级: "senior", 中级: "intermediate", 初级: "junior" };

/** What a base is recognised for. */
interface Recognition {
  specialties: Set<string>;
  public?: boolean;
  internal?: boolean;
  /** Ticks of the application's own rows, by specialty. */
  rows: Map<string, { public?: boolean; internal?: boolean; levels: Set<Level> }>;
}

/** Scopes by unit: what its institution rows say was recognised; where they name no specialty, the specialties applied for. */
function scopes(data: RuleData): Map<number, Recognition> {
  const byUnit = new Map<number, Recognition>();
  const of = (unit: number): Recognition => {
    const scope = byUnit.get(unit) ?? { specialties: new Set(), rows: new Map() };
    byUnit.set(unit, scope);
    return scope;
  };
  const institutions = data.records("institution");
  const [specialties, audience] = ["recognizedSpecialties", "recognizedAudience"].map((field) => textReader(data, "institution", field));
  for (let row = 0; row < institutions.length; row++) {
    for (const name of splitList(specialties(row) ?? "")) of(institutions.unit[row]).specialties.add(specialtyKey(name));
    const text = normaliseName(audience(row) ?? "");
    if (text === "") continue;
    of(institutions.unit[row]).public ||= text.includes("社会");
    of(institutions.unit[row]).internal ||= /本系统|本单位|内部|系统内/u.test(text);
  }
  const named = new Set([...byUnit].flatMap(([unit, scope]) => (scope.specialties.size > 0 ? [unit] : [])));
  const set = data.records("specialty");
  const name = textReader(data, "specialty", "name");
  const tick = Object.fromEntries(["public", "internal", "senior", "intermediate", "junior"].map((field) => [field, numberReader(data, "specialty", field)]));
  for (let row = 0; row < set.length; row++) {
    const key = specialtyKey(name(row) ?? "");
    if (key === "") continue;
    const scope = of(set.unit[row]);
    if (!named.has(set.unit[row])) scope.specialties.add(key);
    const ticked = Object.values(levels).filter((level) => tick[level](row) === 1);
    const toWhom = tick.public(row) ?? tick.internal(row);
    scope.rows.set(key, { ...(toWhom !== undefined && { public: tick.public(row) === 1, internal: tick.internal(row) === 1 }), levels: new Set(ticked) });
  }
  return byUnit;
}

/** What names no specialty: 综合, 各专业, 专业科目, 会计等. */
const vague = /^(?:通用|综合|公共|基础|不限|不分|无|各|多|全部|所有|其[他它]|跨|若干|相关|必修|选修|专业|一般|混合).*$|等$|及其?相关|师资|素质/u;
const isVague = (specialty: string): boolean => vague.test(specialty) && !specialty.includes("公需");

/** A field of classes that needs the scope of their base and the class's own specialty. */
function scoped(
  id: string, name: string, field: string, doc: string,
  judge: (scope: Recognition, specialty: string, code: string) => boolean | undefined,
): DerivedField {
  return {
    id, record: "trainingClass", name, type: "boolean", from: [field], doc,
    fill(data: RuleData, set: RecordSet, column: FieldColumn) {
      const byUnit = scopes(data);
      const specialty = textReader(data, "trainingClass", "specialty");
      const own = numberReader(data, "trainingClass", field);
      const codes = data.column("trainingClass", field).codes;
      const form = numberReader(data, "trainingClass", "serviceForm");
      const forms = data.column("trainingClass", "serviceForm").codes;
      eachRow(set, (row) => {
        const scope = byUnit.get(set.unit[row]);
        if (!scope) return;
        const subject = specialtyKey(specialty(row) ?? "");
        // 公需科目 belong to no specialty.
        const exempt = subject.includes("公需") || (subject === "" && forms?.[form(row) ?? -1] === "subjects");
        const code = codes ? codes[own(row) ?? -1] : subject;
        if (field === "specialty" && exempt) put(column, row, id === "specialtyRecognised" ? 1 : 0);
        else if (code !== undefined && code !== "") {
          const verdict = judge(scope, exempt ? "" : subject, code);
          if (verdict !== undefined) put(column, row, verdict ? 1 : 0);
        }
      });
    },
  };
}

export const specialtyRecognised = scoped(
  "specialtyRecognised", "专业是否在认定范围内", "specialty",
  "班次的培训专业是否在该基地认定的专业之内（基地没有填认定专业时看拟申请认证的专业）；公需科目不限专业。没有填培训专业，或没有认定专业可比，或所填不是某个专业（综合、不限），或与某个认定专业只是相近（会计学与会计），则为空",
  ({ specialties }, specialty) => (specialties.size === 0 || (!specialties.has(specialty) && (isVague(specialty) || isClose(specialties, specialty))) ? undefined : specialties.has(specialty)),
);

const isClose = (specialties: ReadonlySet<string>, specialty: string): boolean => [...specialties].some((one) => closeSpecialties(one, specialty));

export const specialtyAlike = scoped(
  "specialtyAlike", "专业是否与认定的专业相近", "specialty",
  "班次的培训专业不是该基地认定的专业，而与其中一个相近（会计学与会计），是否同一专业由人判断；是认定的专业，或与哪个都不相近，为否；没有可比则为空",
  ({ specialties }, specialty) => (specialties.size === 0 ? undefined : !specialties.has(specialty) && isClose(specialties, specialty)),
);

export const specialtyVague = scoped(
  "specialtyVague", "培训专业是否没有写明是哪个专业", "specialty",
  "班次的培训专业写的不是某个专业，如“综合”“不限”“各专业”“专业科目”“会计等”，而认定的专业中没有这一项的为是；没有可比则为空",
  ({ specialties }, specialty) => (specialties.size === 0 ? undefined : !specialties.has(specialty) && isVague(specialty)),
);

export const audienceRecognised = scoped(
  "audienceRecognised", "培训对象是否在认定范围内", "audience",
  "班次的培训对象是否在认定范围之内：面向社会的班须认定为面向社会招生；面向本系统、本单位的班两种认定都可以。有该专业的勾选按该专业，否则按基地的认定培训对象；没有可比则为空",
  (scope, specialty, code) => {
    const { public: open, internal } = scope.rows.get(specialty)?.public === undefined ? scope : scope.rows.get(specialty)!;
    if (open === undefined && internal === undefined) return undefined;
    return code === "public" ? open === true : open === true || internal === true;
  },
);

export const levelRecognised = scoped(
  "levelRecognised", "培训层次是否在认定范围内", "level",
  "班次的培训层次是否是该专业勾选的层次之一；该专业没有勾选层次则为空",
  (scope, specialty, code) => {
    const ticked = scope.rows.get(specialty)?.levels;
    return !ticked || ticked.size === 0 ? undefined : ticked.has(levels[code]);
  },
);
