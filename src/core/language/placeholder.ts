/** Where a message has a name in braces; splits it so that every second part is a name. */
export const placeholder = /\{([^{}]+)\}/u;

/** Names in braces in a message. */
export function placeholdersOf(text: string): string[] {
  return text.split(placeholder).filter((_, at) => at % 2 === 1);
}
