/** Characters a cell holds (Excel specifications and limits). */
export const MAX_CELL_TEXT = 32_767;

/** Points a row can be high: 409.5, in whole points (Excel specifications and limits). */
export const MAX_ROW_HEIGHT = 409;

/** UTF-16 units a sheet's name may have (Excel specifications and limits). */
export const MAX_SHEET_NAME = 31;
