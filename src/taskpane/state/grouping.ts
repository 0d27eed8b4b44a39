export type Grouping = "unit" | "clause" | "sheet" | "file";
