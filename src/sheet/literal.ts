/** Source of a pattern that finds the text itself, whatever signs it has. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
