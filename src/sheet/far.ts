/** Blank rows and columns beyond which nobody who looks at a table sees what stands there: some ten screens down, three to the right. */
export const farRows = 200;
export const farColumns = 100;
