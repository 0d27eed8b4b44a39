const address = /^\$?([A-Z]{1,3})\$?(\d+)/;

/** 1-based row and column of an A1 address; zeros when there is none, so that findings without a cell come first. */
export function cellPosition(a1: string | undefined): { row: number; column: number } {
  const match = a1 === undefined ? null : address.exec(a1);
  if (!match) return { row: 0, column: 0 };
  let column = 0;
  for (const letter of match[1]) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}
