/** The sign of a tick box, as people write it. */
export const tickBox = (ticked: boolean): string => (ticked ? "☑" : "□");
