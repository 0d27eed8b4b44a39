/** The parts F6 goes through, as in Excel, and where each takes the focus. */
const regions = [
  { part: ".toolbar", focus: "[data-testid=open]" },
  { part: ".sheet-side", focus: "[data-testid=grid]" },
  { part: ".pane-side", focus: "iframe" },
];

/** Moves the focus to the next (1) or previous (-1) part that is shown. */
export function moveRegion(by: 1 | -1): void {
  const shown = regions.filter(({ focus }) => document.querySelector<HTMLElement>(focus)?.offsetParent);
  if (shown.length === 0) return;
  const at = shown.findIndex(({ part }) => document.querySelector(part)?.contains(document.activeElement));
  const next = document.querySelector<HTMLElement>(shown[(at + by + shown.length) % shown.length].focus)!;
  const inside = next instanceof HTMLIFrameElement && next.contentDocument?.querySelector<HTMLElement>("[role=tab][aria-selected=true], button");
  (inside || next).focus();
}
