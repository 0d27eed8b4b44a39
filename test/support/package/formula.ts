/** Why Excel would not take a formula as it stands in a file; undefined when it may. */
export function formulaFault(formula: string, sheets: ReadonlySet<string>, longest = 8192): string | undefined {
  if (formula === "") return "is empty";
  if (formula.startsWith("=")) return "begins with =";
  if (formula.length > longest) return `is longer than ${longest}`;
  const texts = [...formula.matchAll(/"((?:[^"]|"")*)"/g)];
  if (texts.some(([, text]) => text.replace(/""/g, '"').length > 255)) return "has a text longer than 255";
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (bare.replace(/""/g, "").includes('"')) return "has a text that does not end";
  const named = bare.replace(/'((?:[^']|'')*)'!/g, "N!").replace(/\[(?:[^[\]]|\[[^\]]*\])*\]/g, "");
  let depth = 0;
  for (const c of named) {
    if (c === "(") depth++;
    else if (c === ")" && --depth < 0) return "has too many )";
    else if ("；，（）".includes(c)) return `has a full-width ${c}`;
  }
  if (depth) return "has a ( that is not closed";
  for (const [, quoted, word] of bare.matchAll(/(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/gu)) {
    const name = (quoted ?? word).replace(/''/g, "'");
    if (/[[\]:]/.test(name) || word?.toUpperCase() === "REF") continue;
    if (!sheets.has(name.toLowerCase())) return `speaks of sheet “${name}”, which is not there`;
  }
  return undefined;
}
