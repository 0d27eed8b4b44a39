/** Characters a cell holds (Excel specifications and limits). */
export const MAX_CELL_TEXT = 32_767;
