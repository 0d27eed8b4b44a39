/** Column width of so many characters, in the points `columnWidth` takes (7 px a character and 5 px padding at 96 dpi). */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
