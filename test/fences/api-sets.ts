import path from "node:path";
import ts from "typescript";
import { root } from "./sources";

/*
 * Which members of office.js our sources use, and since when Excel has them. It follows TypeScript's own types, so that it sees whatever way a member
 * is reached, and is one file because every step of the scan shares the checker (over the usual size for that reason).
 */

/** A place in our sources that calls or names a member of office.js, with the requirement sets its typings tag it with. */
export interface ApiUse {
  file: string;
  line: number;
  /** "Range.getMergedAreasOrNullObject". */
  member: string;
  /** "1.13"; "online", "desktop" or "preview" for what is in no numbered set; null: the typings do not tag it. */
  set: string | null;
  /** Versions of ExcelApi that were asked for on the way there. */
  guards: string[];
}

const typings = path.join("node_modules", "@types", "office-js");

/** The program of src/excel, with the typings of office.js. */
export function excelProgram(files: readonly string[], texts: ReadonlyMap<string, string> = new Map()): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: ["office-js"], strict: true, noEmit: true, skipLibCheck: true, resolveJsonModule: true, allowImportingTsExtensions: true,
  };
  const host = ts.createCompilerHost(options, true);
  const { readFile, fileExists, getSourceFile } = host;
  host.getCurrentDirectory = () => root;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.getSourceFile = (name, language, ...rest) => (texts.has(name) ? ts.createSourceFile(name, texts.get(name)!, language, true) : getSourceFile(name, language, ...rest));
  return ts.createProgram({ rootNames: [...files], options, host });
}

const ofOffice = (declaration: ts.Node): boolean => declaration.getSourceFile().fileName.includes(typings.split(path.sep).join("/"));

/** The newest set that a comment names: "1.13", "preview", "online", "desktop"; null when it names none. */
export function setOf(comment: string): string | null {
  const tag = /\[Api set:\s*([^\]]+)\]/.exec(comment)?.[1];
  if (tag === undefined) return null;
  if (/beta|preview/i.test(tag) || /NOTE: This API is provided as a preview/i.test(comment)) return "preview";
  const online = /ExcelApiOnline/i.test(tag);
  const numbered = /\bExcelApi\s+(\d+\.\d+)/i.exec(tag)?.[1];
  return numbered ?? (online ? "online" : /Desktop/i.test(tag) ? "desktop" : "unnumbered");
}

const commentOf = (declaration: ts.Node): string => {
  const text = declaration.getSourceFile().text;
  return (ts.getLeadingCommentRanges(text, declaration.pos) ?? []).map(({ pos, end }) => text.slice(pos, end)).at(-1) ?? "";
};

/** The set of one declaration: its own tag, else that of the interface, class or enum around it. */
function setOfDeclaration(declaration: ts.Declaration): string | null {
  for (let at: ts.Node | undefined = declaration; at && !ts.isSourceFile(at); at = at.parent) {
    const set = setOf(commentOf(at));
    if (set !== null) return set;
    if (ts.isModuleBlock(at)) return null;
  }
  return null;
}

/** Of several overloads the oldest counts: TypeScript chose one of them by its arguments where it could. */
function oldest(sets: readonly (string | null)[]): string | null {
  if (sets.some((set) => set === null)) return null;
  return [...(sets as string[])].sort((a, b) => rankOf(a) - rankOf(b))[0] ?? null;
}

/** Sets in order; what has no number comes after all that have. */
export const rankOf = (set: string): number => (/^\d/.test(set) ? Number(set.split(".")[0]) * 1_000 + Number(set.split(".")[1]) : Infinity);

const nameOf = (symbol: ts.Symbol): string => {
  const parent = symbol.declarations?.[0]?.parent;
  const owner = parent && (ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent) || ts.isEnumDeclaration(parent)) ? parent.name?.text : undefined;
  return owner ? `${owner}.${symbol.name}` : symbol.name;
};

/** Every member of office.js that the files call, read, write, listen to or name in a `load`. */
export function apiUses(program: ts.Program, files: readonly string[]): ApiUse[] {
  const checker = program.getTypeChecker();
  const uses: ApiUse[] = [];
  const enums = enumsOf(program);
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`not in the program: ${file}`);
    const add = (node: ts.Node, member: string, set: string | null): void => {
      uses.push({ file: path.relative(root, file), line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, member, set, guards: guardsOf(node) });
    };
    const visit = (node: ts.Node): void => {
      ts.forEachChild(node, visit);
      if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) member(node, ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression);
      else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) bound(node);
      else if (ts.isObjectLiteralElement(node) && node.name) literal(node, node.name);
      if (ts.isCallExpression(node)) loaded(node);
      if (ts.isStringLiteral(node)) word(node);
    };
    /** `"Formulas"` where an enumeration of office.js is meant: its members have sets of their own. */
    const word = (node: ts.StringLiteral): void => {
      const type = checker.getContextualType(node);
      const values = type && textsOf(type);
      for (const declared of (values && enums.get([...new Set(values)].sort().join(" "))) ?? []) {
        const chosen = declared.members.find((one) => one.initializer && ts.isStringLiteral(one.initializer) && one.initializer.text === node.text);
        if (chosen) add(node, `${declared.name.text}."${node.text}"`, setOfDeclaration(chosen));
      }
    };
    const found = (symbol: ts.Symbol | undefined, at: ts.Node): void => {
      const declarations = symbol?.declarations?.filter(ofOffice) ?? [];
      if (!symbol || declarations.length === 0 || declarations.every((one) => ts.isModuleDeclaration(one))) return;
      const call = ts.isCallExpression(at.parent?.parent ?? at) && (at.parent.parent as ts.CallExpression).expression === at.parent ? checker.getResolvedSignature(at.parent.parent as ts.CallExpression) : undefined;
      const chosen = call?.declaration && declarations.includes(call.declaration as ts.Declaration) ? [call.declaration as ts.Declaration] : declarations;
      add(at, nameOf(symbol), oldest(chosen.map(setOfDeclaration)));
    };
    const member = (node: ts.PropertyAccessExpression | ts.ElementAccessExpression, name: ts.Node): void => {
      if (checker.getTypeAtLocation(node.expression).flags & ts.TypeFlags.Any) add(node, `${node.getText()} (of no type)`, "unnumbered");
      else found(checker.getSymbolAtLocation(name), name);
    };
    const bound = (node: ts.BindingElement): void => {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) found(checker.getTypeAtLocation(node.parent).getProperty(name.text), name);
    };
    const literal = (node: ts.ObjectLiteralElement, name: ts.PropertyName): void => {
      const type = ts.isObjectLiteralExpression(node.parent) ? checker.getContextualType(node.parent) : undefined;
      if (type && (ts.isIdentifier(name) || ts.isStringLiteral(name))) found(type.getProperty(name.text), name);
    };
    /** `range.load("values,format/font/color")`: each step of each path is a member, too. */
    const loaded = (call: ts.CallExpression): void => {
      if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== "load" || call.arguments.length === 0) return;
      const owner = checker.getTypeAtLocation(call.expression.expression);
      if (!owner.symbol?.declarations?.some(ofOffice)) return;
      const [argument] = call.arguments;
      const texts = textsOf(checker.getTypeAtLocation(argument));
      if (!texts) return add(argument, "load of what is not a fixed text", "unnumbered");
      for (const text of texts.flatMap((one) => one.split(",")))
        walk(owner, text.trim().split("/"), argument);
    };
    const walk = (from: ts.Type, steps: readonly string[], at: ts.Node): void => {
      let type = from;
      for (const step of steps) {
        // In a collection names are those of its items.
        const items = type.getProperty("items");
        const symbol = type.getProperty(step) ?? (items && itemOf(checker, items)?.getProperty(step));
        if (!symbol) return add(at, `${type.symbol?.name ?? "?"}.${step} (loaded, unknown)`, "unnumbered");
        found(symbol, at);
        const next = checker.getTypeOfSymbol(symbol);
        type = step === "items" ? (itemOf(checker, symbol) ?? next) : next;
      }
    };
    visit(source);
  }
  return uses;
}

/** The enumerations of Excel by all of their values: that is how its typings take them as plain texts. */
function enumsOf(program: ts.Program): Map<string, ts.EnumDeclaration[]> {
  const found = new Map<string, ts.EnumDeclaration[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isSourceFile(node) || ts.isModuleBlock(node) || (ts.isModuleDeclaration(node) && node.name.text === "Excel")) return void ts.forEachChild(node, visit);
    if (!ts.isEnumDeclaration(node)) return;
    const values = node.members.flatMap(({ initializer }) => (initializer && ts.isStringLiteral(initializer) ? [initializer.text] : [])).sort().join(" ");
    found.set(values, [...(found.get(values) ?? []), node]);
  };
  for (const source of program.getSourceFiles()) if (ofOffice(source)) visit(source);
  return found;
}

const itemOf = (checker: ts.TypeChecker, items: ts.Symbol): ts.Type | undefined => checker.getIndexTypeOfType(checker.getTypeOfSymbol(items), ts.IndexKind.Number);

function textsOf(type: ts.Type): string[] | null {
  if (type.isStringLiteral()) return [type.value];
  const texts = type.isUnion() ? type.types.filter((one) => !(one.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null))) : [];
  return texts.length > 0 && texts.every((one) => one.isStringLiteral()) ? texts.map((one) => (one as ts.StringLiteralType).value) : null;
}

/**
 * The versions that stand between a place and the start of its function, or of one that calls nothing but it: `hasApi("1.13") ? … : …`, `if (!hasApi("1.13")) return …`,
 * and names that were given such an answer. Only the branch in which the answer is yes is guarded.
 */
function guardsOf(node: ts.Node): string[] {
  const guards: string[] = [];
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isConditionalExpression(parent) && at !== parent.condition) guards.push(...asked(parent.condition, at === parent.whenTrue));
    else if (ts.isIfStatement(parent) && at !== parent.expression) guards.push(...asked(parent.expression, at === parent.thenStatement));
    else if (ts.isBinaryExpression(parent) && at === parent.right && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) guards.push(...asked(parent.left, true));
    else if (ts.isBinaryExpression(parent) && at === parent.right && parent.operatorToken.kind === ts.SyntaxKind.BarBarToken) guards.push(...asked(parent.left, false));
    else if (ts.isBlock(parent) || ts.isSourceFile(parent)) {
      for (const before of parent.statements) {
        if (before.pos >= at.pos) break;
        if (ts.isIfStatement(before) && leaves(before.thenStatement)) guards.push(...asked(before.expression, false));
      }
    }
  }
  return guards;
}

const leaves = (statement: ts.Statement): boolean =>
  ts.isReturnStatement(statement) || ts.isThrowStatement(statement) || ts.isContinueStatement(statement) || (ts.isBlock(statement) && statement.statements.length > 0 && leaves(statement.statements.at(-1)!));

/** Versions known to be there when a condition came out as `yes`. */
function asked(condition: ts.Expression, yes: boolean): string[] {
  if (ts.isParenthesizedExpression(condition)) return asked(condition.expression, yes);
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken) return asked(condition.operand, !yes);
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === (yes ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken)) return [...asked(condition.left, yes), ...asked(condition.right, yes)];
  if (!yes) return [];
  if (ts.isCallExpression(condition) && ts.isIdentifier(condition.expression) && condition.expression.text === "hasApi" && condition.arguments[0] && ts.isStringLiteral(condition.arguments[0])) return [condition.arguments[0].text];
  const given = ts.isIdentifier(condition) ? givenTo(condition) : undefined;
  return given ? asked(given, yes) : [];
}

/** What a constant of the same function was given. */
function givenTo(name: ts.Identifier): ts.Expression | undefined {
  for (let at: ts.Node = name; at.parent; at = at.parent) {
    const statements = ts.isBlock(at.parent) || ts.isSourceFile(at.parent) ? at.parent.statements : [];
    for (const one of statements) {
      if (!ts.isVariableStatement(one) || !(one.declarationList.flags & ts.NodeFlags.Const)) continue;
      const found = one.declarationList.declarations.find((declared) => ts.isIdentifier(declared.name) && declared.name.text === name.text);
      if (found) return found.initializer;
    }
  }
  return undefined;
}
