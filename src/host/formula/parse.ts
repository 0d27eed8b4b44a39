import type { CellArea } from "../../sheet/area";
import { referenceArea, sheetsOf } from "../../sheet/formula/reference";
import { type Token, tokenize } from "../../sheet/formula/tokens";

/** A formula as a tree; what this host never calculates is `opaque`. */
export type Node =
  | { kind: "value"; value: string | number | boolean | { error: string } }
  | { kind: "reference"; sheet: string | null; area: CellArea }
  | { kind: "name"; name: string }
  | { kind: "call"; name: string; args: (Node | null)[] }
  | { kind: "unary"; operator: string; of: Node }
  | { kind: "binary"; operator: string; left: Node; right: Node }
  | { kind: "opaque" };

const BINDING: Record<string, number> = { "=": 1, "<": 1, ">": 1, "<>": 1, "<=": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5, ":": 8 };
const PREFIX = 6;

class Syntax extends Error {}

/** Without quotes Excel reads only words before "!", or the number of another workbook. */
const readablePrefix = /^(?:'.*'|(?:\[[^\]]+\])?(?:[\p{L}_][\p{L}\p{N}_.]*)?(?::[\p{L}_][\p{L}\p{N}_.]*)?)!$/su;

function referenceNode(token: Token): Node {
  const { sheets, external } = sheetsOf(token.prefix);
  return external || sheets.length > 1 ? { kind: "opaque" } : { kind: "reference", sheet: sheets[0] ?? null, area: referenceArea(token)! };
}

class Parser {
  private at = 0;
  constructor(private readonly tokens: Token[]) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.at < this.tokens.length) throw new Syntax();
    return node;
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private expression(min: number): Node {
    let left = this.operand();
    for (;;) {
      const token = this.peek();
      if (token?.kind !== "operator") return left;
      if (token.text === "%" || token.text === "#") {
        this.at++;
        left = token.text === "%" ? { kind: "unary", operator: "%", of: left } : { kind: "opaque" };
        continue;
      }
      const binding = BINDING[token.text];
      if (binding === undefined || binding <= min) return left;
      this.at++;
      const right = this.expression(binding);
      left = token.text === ":" ? { kind: "opaque" } : { kind: "binary", operator: token.text, left, right };
    }
  }

  private operand(): Node {
    const token = this.tokens[this.at++] as Token | undefined;
    switch (token?.kind) {
      case "number":
        return { kind: "value", value: Number(token.text) };
      case "text":
        return { kind: "value", value: token.text.slice(1, -1).replace(/""/g, '"') };
      case "boolean":
        return { kind: "value", value: token.text.toUpperCase() === "TRUE" };
      case "error":
        return { kind: "value", value: { error: token.text } };
      case "gone":
        return { kind: "value", value: { error: "#REF!" } };
      case "array":
        return { kind: "opaque" };
      case "structured":
        if (token.text.startsWith("[")) throw new Syntax();
        return { kind: "opaque" };
      case "name":
        return sheetsOf(token.prefix).external ? { kind: "opaque" } : { kind: "name", name: token.text };
      case "reference":
        return referenceNode(token);
      case "function":
        return { kind: "call", name: token.text.slice(0, -1).toUpperCase(), args: this.args() };
      case "open": {
        const inner = this.expression(0);
        if (this.peek()?.kind === "comma") return this.union();
        this.close();
        return inner;
      }
      case "operator":
        if (token.text === "+" || token.text === "-") return { kind: "unary", operator: token.text, of: this.expression(PREFIX) };
        if (token.text === "@") {
          this.expression(PREFIX);
          return { kind: "opaque" };
        }
        throw new Syntax();
      default:
        throw new Syntax();
    }
  }

  private union(): Node {
    while (this.peek()?.kind === "comma") {
      this.at++;
      this.expression(0);
    }
    this.close();
    return { kind: "opaque" };
  }

  private args(): (Node | null)[] {
    const args: (Node | null)[] = [];
    if (this.peek()?.kind === "close") {
      this.at++;
      return args;
    }
    for (;;) {
      const next = this.peek()?.kind;
      args.push(next === "comma" || next === "close" ? null : this.expression(0));
      const token = this.tokens[this.at++] as Token | undefined;
      if (token?.kind === "close") return args;
      if (token?.kind !== "comma") throw new Syntax();
    }
  }

  private close(): void {
    if (this.tokens[this.at++]?.kind !== "close") throw new Syntax();
  }
}

/** The tree of a formula without its leading "="; null when Excel could not read it either. */
export function parseFormula(formula: string): Node | null {
  const tokens = tokenize(formula).filter(({ kind }) => kind !== "space");
  if (tokens.length === 0 || tokens.some(({ prefix }) => prefix !== "" && !readablePrefix.test(prefix))) return null;
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error instanceof Syntax) return null;
    throw error;
  }
}
