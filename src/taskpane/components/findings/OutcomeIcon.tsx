import type { ListedOutcome } from "../../../core/dictionary/finding";

/** A shape of its own for each outcome, so that colour is never the only sign. Drawn on 16 × 16. */
const shapes: Record<ListedOutcome, { fill?: string; line?: string }> = {
  // disc with a cross
  error: { fill: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3 9-1 1-2-2-2 2-1-1 2-2-2-2 1-1 2 2 2-2 1 1-2 2Z" },
  // empty, dashed box
  missing: { line: "M2.5 5V2.5H5M7 2.5h2M11 2.5h2.5V5M13.5 7v2M13.5 11v2.5H11M9 13.5H7M5 13.5H2.5V11M2.5 9V7" },
  // triangle with !
  warning: { fill: "M8 1.2 15.4 14.5H.6L8 1.2ZM7.2 6v4h1.6V6H7.2Zm0 5.2v1.6h1.6v-1.6H7.2Z" },
  // person
  review: { fill: "M8 1.5a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4ZM2 14.5c0-3.2 2.7-5.2 6-5.2s6 2 6 5.2H2Z" },
  // clock
  pending: { line: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 4.5V8l2.6 1.8" },
  // question mark in a broken ring
  broken: { line: "M5.2 2.4A6.2 6.2 0 0 0 5.2 13.6M10.8 2.4a6.2 6.2 0 0 1 0 11.2M6 6.3a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1M8 11.6v.2" },
};

export function OutcomeIcon({ outcome, size = 16 }: { outcome: ListedOutcome; size?: number }) {
  const { fill, line } = shapes[outcome];
  return (
    <svg class={`outcome-icon outcome-${outcome}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {fill && <path d={fill} fill="currentColor" fill-rule="evenodd" />}
      {line && <path d={line} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />}
    </svg>
  );
}
