/** What our ids in formulas begin with. */
const brand = "基地核验:";

const quote = (text: string) => text.replace(/"/g, '""');

/**
 * A rule's formula that carries our id: IF("基地核验:ID"<>"",formula). The condition is always true, so the rule works as
 * the bare formula does, and Excel keeps the text literal where it would drop an unknown extension.
 */
export const markFormula = (id: string, formula: string): string => `IF("${brand}${quote(id)}"<>"",${formula})`;

/** The id and the bare formula of a rule that carries our id; null for any other. */
export function readMark(formula: string): { id: string; formula: string } | null {
  const match = /^=?IF\("基地核验:((?:[^"]|"")*)"<>"",([\s\S]*)\)$/.exec(formula);
  return match && { id: match[1].replace(/""/g, '"'), formula: match[2] };
}
