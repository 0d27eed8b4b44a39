import type { Words } from "./messages/zh-CN";

/** Sizes the sheet is shown at, per cent. */
const steps = [50, 60, 70, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400];

/** The next size up (1) or down (−1). */
export const zoomed = (percent: number, by: 1 | -1): number => (by > 0 ? steps.find((one) => one > percent) : [...steps].reverse().find((one) => one < percent)) ?? percent;

/** How large the sheet is shown: smaller, back to 100 %, larger. */
export function Zoom({ words, percent, onZoom }: { words: Words; percent: number; onZoom(percent: number): void }) {
  return (
    <div class="zoom" role="group" aria-label={words.zoomReset(percent)}>
      <button type="button" class="plain" data-testid="zoom-out" aria-label={words.zoomOut} title={words.zoomOut} onClick={() => onZoom(zoomed(percent, -1))}>
        −
      </button>
      <button type="button" class="plain" data-testid="zoom" title={words.zoomReset(percent)} aria-label={words.zoomReset(percent)} onClick={() => onZoom(100)}>
        {percent}%
      </button>
      <button type="button" class="plain" data-testid="zoom-in" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => onZoom(zoomed(percent, 1))}>
        ＋
      </button>
    </div>
  );
}
