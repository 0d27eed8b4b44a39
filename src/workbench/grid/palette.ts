/** Colours of the grid itself; cells bring their own. Excel's sheet is white in every theme, so this one is too. */
export const palette = {
  paper: "#ffffff", line: "#e1e1e1", header: "#f5f5f5", headerLine: "#d0d0d0", headerText: "#555555",
  selectedHeader: "#d3ebe1", selection: "#1f7a5a", selectionFill: "rgba(31, 122, 90, 0.10)", frozenLine: "#9a9a9a", note: "#c00000",
};
