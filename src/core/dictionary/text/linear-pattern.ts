import { RE2JS, RE2JSSyntaxException } from "re2js";
import type { PatternSaid } from "../said-of-faults";

/*
 * Patterns that a person brings with a pack are tried by an engine whose time grows with the text alone: none can hang a
 * review. What the two notations write differently is translated; look-around and back references are what such an engine
 * cannot do, and are refused. Linear is not short by itself: every character of a text may take one step for each
 * instruction of the pattern, so both together have a budget.
 */

/** Characters a pattern may have. */
const longest = 1_000;
/** Instructions times characters of one text: a tenth of a second at the worst. The largest built-in pattern, of 48 instructions, reads 20,000 characters with it. */
const budget = 1_000_000;
/** Characters of a text that every pattern must be able to read; one too large for that is refused. */
const leastReach = 500;
/** Instructions times characters of all texts it is tried on. */
const most = 1_000_000_000;

/** A pattern compiled for the linear engine. */
interface LinearPattern {
  /**
   * Whether it is found anywhere in the text, as far as the budget reaches into it.
   * @throws PatternFault when it was tried on too much
   */
  test(text: string): boolean;
}

/** Why a pattern cannot be used. */
export class PatternFault extends Error {
  override name = "PatternFault";
  constructor(readonly said: PatternSaid, options?: ErrorOptions) {
    super(said.code, options);
  }
}

const tooRepetitive: PatternSaid = { code: "too-repetitive", data: null };

/**
 * From the beginning of the text on, one character or class of characters after another, each a fixed number of times: ^[1-9][0-9]{5}$.
 * Nothing is tried twice there by any engine, so JavaScript's own, ten times as fast, may do it.
 */
const stepByStep = /^\^(?:(?:[A-Za-z0-9\u4e00-\u9fff]|\\d|\[(?:[A-Za-z0-9\u4e00-\u9fff](?:-[A-Za-z0-9\u4e00-\u9fff])?)+\])(?:\{\d{1,3}\})?)+\$?$/u;

/** @throws PatternFault */
export function linearPattern(pattern: string): LinearPattern {
  if (pattern.length > longest) throw new PatternFault({ code: "too-long", data: { length: pattern.length, most: longest } });
  const engine = known(pattern);
  const size = engine.programSize();
  const reach = Math.floor(budget / size);
  if (reach < leastReach) throw new PatternFault(tooRepetitive);
  const native = stepByStep.test(pattern) ? new RegExp(pattern, "u") : undefined;
  let spent = 0;
  return {
    test(text) {
      const read = text.slice(0, reach);
      spent += size * read.length;
      if (spent > most) throw new PatternFault({ code: "too-much-text", data: null });
      return (native ?? engine).test(read);
    },
  };
}

/** Patterns of packs are the same in every review. */
const compiled = new Map<string, RE2JS>();

function known(pattern: string): RE2JS {
  let found = compiled.get(pattern);
  // Those of packs from elsewhere would gather.
  if (!found && compiled.size >= 200) compiled.clear();
  if (!found) compiled.set(pattern, (found = compile(pattern)));
  return found;
}

/** White space as JavaScript means it. */
const spaces = "\\x{9}-\\x{d} \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";

/** What is said of patterns that are right and too large, by the name the engine has for each kind. */
const tooLarge: ReadonlyMap<string, PatternSaid> = new Map<string, PatternSaid>([
  ["invalid repeat count", tooRepetitive],
  ["expression nests too deeply", { code: "too-deep", data: null }],
  ["expression too large", { code: "too-large", data: null }],
]);

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(translated(pattern));
  } catch (error) {
    if (/\(\?<?[=!]/u.test(pattern)) throw new PatternFault({ code: "looks-around", data: null }, { cause: error });
    if (/\\[1-9]|\\k</u.test(pattern)) throw new PatternFault({ code: "refers-back", data: null }, { cause: error });
    const kind = error instanceof RE2JSSyntaxException ? error.getDescription() : "";
    throw new PatternFault(tooLarge.get(kind) ?? { code: "no-pattern", data: null }, { cause: error });
  }
}

/** JavaScript's notation in that of the engine: \uXXXX, scripts by their long name, white space beyond ASCII. */
function translated(pattern: string): string {
  let inClass = false;
  return pattern.replace(/\\(?:u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|([pP])\{(?:Script|sc|Script_Extensions|scx|General_Category|gc)=(\w+)\}|s|S|[\s\S])|\[|\]/gu, (whole, braced?: string, four?: string, property?: string, value?: string) => {
    if (whole === "[" || whole === "]") {
      if (whole === "[" && inClass) return "\\[";
      inClass = whole === "[";
      return whole;
    }
    if (braced ?? four) return `\\x{${braced ?? four}}`;
    if (property) return `\\${property}{${value}}`;
    if (whole === "\\s") return inClass ? spaces : `[${spaces}]`;
    if (whole === "\\S" && !inClass) return `[^${spaces}]`;
    return whole;
  });
}
