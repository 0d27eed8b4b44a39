import { conditionWords, valueOperators } from "../operators/table";
import type { Writing } from "../operators/operator";
import { TextFault, tokensOf, type TextToken } from "./tokens";

interface Word {
  name: string;
  written: Writing;
}

const conditions: readonly Word[] = Object.values(conditionWords);
const values: readonly Word[] = Object.values(valueOperators);

/** Words by how they are written and what they are written with. */
function table<As extends Writing["as"]>(words: readonly Word[], as: As, key: (written: Extract<Writing, { as: As }>, name: string) => string = (_, name) => name): ReadonlyMap<string, { name: string; written: Extract<Writing, { as: As }> }> {
  return new Map(words.flatMap(({ name, written }) => (written.as === as ? [[key(written as Extract<Writing, { as: As }>, name), { name, written: written as Extract<Writing, { as: As }> }]] : [])));
}

const comparisons = table(conditions, "sign", ({ sign }) => sign);
const sums = table(values, "sign", ({ sign }) => sign);
const joints = table(conditions, "between", ({ word }) => word);
const literals = table(conditions, "literal");
const quoted = table(conditions, "quoted");
const lists = table(conditions, "list");
const settings = table(conditions, "setting");
const wordedConditions = table(conditions, "word");
const wordedValues = table(values, "word");
const calls = table(values, "call");
const ofs = table(values, "of");

/** Words that can be no name in a text. */
export const reserved = new Set(["where", "by", "of", ...[joints, literals, quoted, lists, settings, wordedConditions, wordedValues, ofs].flatMap((words) => [...words.keys()])]);

/** Brackets and `not` within one another. */
const deepest = 40;

/** Reads one text from its first piece to its last. Made for one use. */
export class TextReader {
  private readonly tokens: readonly TextToken[];
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  /** What it reads, when nothing is left behind it. @throws TextFault */
  whole<T>(read: () => T): T {
    const node = read();
    if (this.here.as !== "end") throw this.fault("这里应当结束，或接 and、or");
    return node;
  }

  /** Conditions one of which holds, of conditions all of which do. */
  condition = (): unknown => this.joined("or", () => this.joined("and", () => this.single()));

  value = (): unknown => {
    let node = this.term();
    for (let sign = this.here; sign.text === "-" || sums.has(sign.text); sign = this.here) {
      this.at++;
      const next = this.term();
      if (sign.text === "-" && typeof next !== "number") throw this.fault("减号后面应是数字", this.tokens[this.at - 1]);
      node = sign.text === "-" ? { plus: [node, -(next as number)] } : { [sums.get(sign.text)!.name]: [node, next] };
    }
    return node;
  };

  related = (): unknown => {
    const of = this.called(this.name("记录类型或相关的行"));
    if (typeof of !== "string") return of;
    let by: unknown;
    if (this.took("by")) by = this.took("all") ? "all" : this.several(() => this.pair());
    const where = this.took("where") ? this.bracketed(this.condition) : undefined;
    return by === undefined && where === undefined ? of : { of, ...(by !== undefined && { by }), ...(where !== undefined && { where }) };
  };

  private joined(word: string, read: () => unknown): unknown {
    const parts = [read()];
    while (this.took(word)) parts.push(read());
    return parts.length === 1 ? parts[0] : { [joints.get(word)!.name]: parts };
  }

  private single(): unknown {
    const { here } = this;
    if (here.text === "(" && here.as === "sign") return this.bracketed(this.condition);
    const word = here.as === "word" ? wordedConditions.get(here.text) : undefined;
    if (word) {
      this.at++;
      const { before } = word.written;
      return { [word.name]: before === "condition" ? this.deeper(() => this.single()) : before === "related" ? this.related() : before === "field" ? this.name("字段") : this.value() };
    }
    if (here.as === "word" && settings.has(here.text)) return this.setting();
    const field = this.value();
    const sign = this.here;
    if (sign.as === "sign" && comparisons.has(sign.text)) {
      this.at++;
      return { [comparisons.get(sign.text)!.name]: [field, this.value()] };
    }
    if (typeof field === "object" && field !== null && "term" in field) return field;
    if (typeof field !== "string") throw this.fault(`这里应有 ${[...comparisons.keys()].join(" ")} 之一`);
    return sign.as === "word" ? this.fieldTest(field, sign) : field;
  }

  private fieldTest(field: string, { text }: TextToken): unknown {
    const found = literals.get(text) ?? quoted.get(text) ?? lists.get(text);
    if (!found) return field;
    this.at++;
    if (found.written.as === "literal") return { [found.name]: [field, this.literal()] };
    if (found.written.as === "quoted") return { [found.name]: [field, String(this.literal())] };
    return { [found.name]: [field, this.took("param") ? { param: this.name("参数") } : this.several(() => this.literal())] };
  }

  private setting(): unknown {
    this.at++;
    const name = this.name("参数");
    if (!this.took("is")) throw this.fault("参数后面应写 is 和它的值");
    return { setting: [name, this.literal()] };
  }

  private term(): unknown {
    const { here } = this;
    const behind = this.tokens[this.at + 1];
    if (here.as === "number") return this.number();
    if (here.text === "(" && here.as === "sign") return this.bracketed(this.value);
    if (here.as !== "word") throw this.fault("这里应是字段、术语、数字或运算");
    const call = behind.text === "(" && behind.as === "sign" ? calls.get(here.text) : undefined;
    if (call) {
      this.at++;
      if (this.tokens[this.at + 1].as === "quoted") return { [call.name]: this.bracketed(() => this.literal()) };
      return { [call.name]: call.written.one ? this.bracketed(this.value) : this.several(this.value) };
    }
    const word = wordedValues.get(here.text);
    if (word) {
      this.at++;
      return { [word.name]: word.written.before === "related" ? this.related() : this.name("参数") };
    }
    if (ofs.has(here.text)) {
      this.at++;
      const field = this.name("字段");
      if (!this.took("of")) throw this.fault("字段后面应写 of 和相关的行");
      return { [ofs.get(here.text)!.name]: [field, this.related()] };
    }
    return this.called(this.name("字段或术语"));
  }

  /** A name, or a term with what fills its holes in brackets behind it, in its own words. */
  private called(name: string): unknown {
    if (this.here.text !== "(" || this.here.as !== "sign") return name;
    return { term: name, with: this.several(() => this.words()) };
  }

  /** The words up to the next comma or bracket that is not within others. */
  private words(): string {
    const from = this.here.at;
    for (let deep = 0; this.here.as !== "end"; this.at++) {
      const { as, text } = this.here;
      if (as !== "sign") continue;
      if (deep === 0 && (text === "," || text === ")")) break;
      deep += Number(text === "(") - Number(text === ")");
    }
    return this.text.slice(from, this.here.at).trim();
  }

  private pair(): [string, unknown] {
    const theirs = this.name("相关的行的字段");
    return [theirs, this.took("=") ? this.value() : theirs];
  }

  private literal(): string | number | boolean {
    const { as, text } = this.here;
    if (as === "number" || text === "-") return this.number();
    if (as !== "word" && as !== "quoted") throw this.fault("这里应是一个值：编码、数字、true、false，或带引号的文字");
    this.at++;
    return as === "word" && (text === "true" || text === "false") ? text === "true" : text;
  }

  private number(): number {
    const negative = this.took("-");
    if (this.here.as !== "number") throw this.fault("这里应是数字");
    return Number(this.tokens[this.at++].text) * (negative ? -1 : 1);
  }

  private name(what: string): string {
    const { as, text } = this.here;
    if (as !== "word" || reserved.has(text)) throw this.fault(`这里应是${what}`);
    this.at++;
    return text;
  }

  private several<T>(read: () => T): T[] {
    return this.bracketed(() => {
      const parts = [read()];
      while (this.took(",")) parts.push(read());
      return parts;
    });
  }

  private bracketed<T>(read: () => T): T {
    if (!this.took("(")) throw this.fault("这里应有左括号");
    const node = this.deeper(read);
    if (!this.took(")")) throw this.fault("这里应有右括号");
    return node;
  }

  private deeper<T>(read: () => T): T {
    if (++this.depth > deepest) throw this.fault(`嵌套超过 ${deepest} 层`);
    const node = read();
    this.depth--;
    return node;
  }

  private took(text: string): boolean {
    if (this.here.text !== text || this.here.as === "quoted") return false;
    this.at++;
    return true;
  }

  private get here(): TextToken {
    return this.tokens[this.at];
  }

  private fault(asked: string, { at }: TextToken = this.here): TextFault {
    return new TextFault(at, asked);
  }
}
