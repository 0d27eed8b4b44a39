/**
 * Escape closes what is open in the pane. Office.js listens at the window and takes the key for "back to the sheet",
 * so it must not get that far.
 */
export function ownEscape(close: () => unknown): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
}
