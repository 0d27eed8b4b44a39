/** Types of a cell (ST_CellType), as small numbers for the scanner. */
export const CellType = { number: 0, shared: 1, boolean: 2, error: 3, formula: 4, inline: 5, date: 6 } as const;
