/** The pack a clause is of: its id begins with it, hunan-2017/7.1.1d. */
export const packOf = (clause: string): string => clause.split("/", 1)[0];
