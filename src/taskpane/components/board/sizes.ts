/** Sizes of the board in px; what is drawn in them must fit (styles/board.css). */
export const boardSizes = { head: 92, row: 44, column: 30, /** The column of units, and that of a narrow pane. */ unit: 236, unitNarrow: 150, narrow: 480 } as const;
