/** Colours of the grid itself; cells bring their own. Excel's sheet is white in every theme, so this one is too. */
export const palette = {
  paper: "#ffffff", line: "#e1e1e1", header: "#f5f5f5", headerLine: "#d0d0d0", headerText: "#555555",
  selectedHeader: "#d3ebe1", selection: "#1f7a5a", selectionFill: "rgba(31, 122, 90, 0.10)", frozenLine: "#9a9a9a", note: "#c00000",
};

/** Headers, which are the page's: by its theme. */
export const headerPalette = (dark: boolean): Pick<typeof palette, "header" | "headerLine" | "headerText" | "selectedHeader" | "selection"> =>
  dark ? { header: "#2b2f2d", headerLine: "#474e4b", headerText: "#c2c9c5", selectedHeader: "#1d4a3a", selection: "#8fe0be" } : palette;
