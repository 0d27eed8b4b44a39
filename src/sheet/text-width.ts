/** Characters of a text on screen: Chinese ones are as wide as two. */
export function widthOfText(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! > 0xff ? 2 : 1;
  return width;
}
