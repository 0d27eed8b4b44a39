/** Offers bytes as a download under a name. */
export function download(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** "申报.xlsx" → "申报（核验）.xlsx"; the submitter's own file is never overwritten by accident. */
export function savedName(file: string): string {
  const stem = file.replace(/\.[^.]*$/, "");
  return stem.endsWith("（核验）") ? `${stem}.xlsx` : `${stem}（核验）.xlsx`;
}

/** The pane's first file of a drop, if there is one. */
export function droppedFile(event: DragEvent): File | undefined {
  return event.dataTransfer?.files[0];
}
