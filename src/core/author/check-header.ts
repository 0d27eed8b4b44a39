import { dayOf } from "../../sheet/day";
import { ParameterFault, settleParameters, valueProblem } from "../language/pack/parameters";
import type { Pack } from "../language/pack/schema";
import { validityOf } from "../language/pack/validity";
import type { Say } from "./say";

/** What a header is looked at with. */
interface HeaderAround {
  /** Packs it extends, the one it names last. */
  bases: readonly Pack[];
  /** All packs at hand. */
  known: readonly Pack[];
  /** Clauses of its own, those of entries that cannot be read included. */
  clauses: ReadonlySet<string>;
  /** Parameters and members of the header that cannot be read: nothing is told of what rests on them. */
  unread(name: string): boolean;
  /** A pack that it extends is not at hand. */
  openEnded: boolean;
  /** Files of it could not be read. */
  partial: boolean;
}

/** What the shape of a header cannot say. */
export function checkHeader(pack: Pack, around: HeaderAround, say: Say): void {
  checkDays(pack, around, say);
  checkParameters(pack, say);
  checkClausesNamed(pack, around, say);
  checkOverrides(pack, around, say);
}

function checkDays(pack: Pack, { unread }: HeaderAround, say: Say): void {
  const { from, to, parameter } = validityOf(pack, new Map());
  if (parameter !== undefined && from === undefined && !unread(parameter)) say("validFrom.param", `没有名为“${parameter}”、默认值为日期的参数，请改正`);
  for (const [key, value] of [["validFrom", from], ["validTo", to], ["exampleDate", pack.exampleDate]] as const) {
    if (value !== undefined && Number.isNaN(dayOf(value)) && !unread(key)) say(key, `“${value}”不是日期，应写作 2019-09-22`);
  }
  if (from !== undefined && to !== undefined && to < from) say("validTo", "有效期的结束早于开始，请改正");
}

function checkParameters(pack: Pack, say: Say): void {
  for (const [name, parameter] of Object.entries(pack.parameters)) {
    const { value, options, optionLabels } = parameter;
    if (options && !(Array.isArray(value) ? value : [value]).every((one) => options.includes(one))) say(`parameters.${name}`, `默认值 ${JSON.stringify(value)} 不在 options 中，请改正`);
    else if (valueProblem(parameter, value) !== undefined) say(`parameters.${name}`, `默认值应是${valueProblem(parameter, value)}，现为 ${JSON.stringify(value)}，请改正`);
    if (optionLabels && optionLabels.length !== options?.length) say(`parameters.${name}`, "optionLabels 应与 options 一一对应，请改正");
  }
}

/** Clauses that the header names are there: its own, or those of packs at hand. */
function checkClausesNamed(pack: Pack, { clauses, known, partial }: HeaderAround, say: Say): void {
  const others = new Map(known.map((one) => [one.id, new Set(one.entries.map(({ clause }) => clause))]));
  const absent = (clause: string): boolean => {
    const id = clause.split("/", 1)[0];
    return id === pack.id ? !partial && !clauses.has(clause) : others.has(id) && !others.get(id)!.has(clause);
  };
  const named: [string, string | undefined][] = [
    ["annex.clause", pack.annex?.clause], ...Object.entries(pack.parameters).flatMap(([name, one]) => one.clauses.map((clause): [string, string] => [`parameters.${name}.clauses`, clause])),
  ];
  if (pack.effectiveClause !== undefined && !partial && !clauses.has(pack.effectiveClause)) say("effectiveClause", `没有条款“${pack.effectiveClause}”，请改正`);
  for (const [path, clause] of named) if (clause !== undefined && absent(clause)) say(path, `没有条款“${clause}”，请改正`);
}

function checkOverrides(pack: Pack, { bases, openEnded }: HeaderAround, say: Say): void {
  for (const [name, value] of Object.entries(pack.overrides ?? {})) {
    if (openEnded && ![...bases, pack].some(({ parameters }) => Object.hasOwn(parameters, name))) continue;
    const wrong = overrideProblem(pack, bases, name, value);
    if (wrong !== undefined) say(`overrides.${name}`, `${wrong}，请改正`);
  }
}

/** What is wrong with one of its overrides; undefined when it can be used. */
export function overrideProblem(pack: Pack, bases: readonly Pack[], name: string, value: NonNullable<Pack["overrides"]>[string]): string | undefined {
  try {
    settleParameters([...bases, { ...pack, overrides: { [name]: value } }]);
    return undefined;
  } catch (fault) {
    if (fault instanceof ParameterFault) return fault.message;
    throw fault;
  }
}
