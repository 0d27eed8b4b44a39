import { RE2JS, RE2JSSyntaxException } from "re2js";

/*
 * Patterns that a person brings (a pack, a form's template) are tried by an engine whose time grows with the text alone:
 * none can hang a review. What the two notations write differently is translated; look-around and back references are
 * what such an engine cannot do, and are refused.
 */

/** Characters a pattern may have, and instructions it may come to: with both a text of a cell takes milliseconds. */
const longest = 1_000;
const largest = 10_000;

/** White space as JavaScript means it. */
const spaces = "\\x{9}-\\x{d} \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";

/** A pattern compiled for the linear engine. */
export interface LinearPattern {
  /** Whether it is found anywhere in the text. */
  test(text: string): boolean;
  /** The groups of the first match, the whole first; null when there is none. */
  exec(text: string): (string | undefined)[] | null;
}

/** Why a pattern cannot be used: words that go on after naming it. */
export class PatternFault extends Error {
  override name = "PatternFault";
}

/**
 * @param ours made from the words of a form: as long as they are
 * @throws PatternFault
 */
export function linearPattern(pattern: string, ours = false): LinearPattern {
  if (!ours && pattern.length > longest) throw new PatternFault(`有 ${pattern.length} 个字符，超过 ${longest} 个，请拆成几个条件`);
  const compiled = compile(pattern);
  if (!ours && compiled.programSize() > largest) throw new PatternFault("的重复次数太大，请减小 {n,m} 中的数字");
  return {
    test: (text) => compiled.test(text),
    exec: (text) => compiled.exec(text) as (string | undefined)[] | null,
  };
}

/** What is said of patterns that are right and too large, by the name the engine has for each kind. */
const tooLarge: ReadonlyMap<string, string> = new Map([
  ["invalid repeat count", "的重复次数太大，请减小 {n,m} 中的数字"],
  ["expression nests too deeply", "的括号嵌套太深，请简化"],
  ["expression too large", "太大，请拆成几个条件"],
]);

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(translated(pattern));
  } catch (error) {
    if (/\(\?<?[=!]/u.test(pattern)) throw new PatternFault("用了前后断言（(?=…)、(?!…)、(?<=…)、(?<!…)），不支持，请改用 all、not 组合几个条件", { cause: error });
    if (/\\[1-9]|\\k</u.test(pattern)) throw new PatternFault("用了反向引用（\\1），不支持，请写出要找的文字", { cause: error });
    const kind = error instanceof RE2JSSyntaxException ? error.getDescription() : "";
    throw new PatternFault(tooLarge.get(kind) ?? "不是正则表达式", { cause: error });
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
