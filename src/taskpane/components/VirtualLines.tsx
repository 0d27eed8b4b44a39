import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { offsetsOf } from "../list/offsets";
import { windowOf } from "../list/window";

const viewport = 264;

/** A plain list of lines of known heights (px), of which only those in sight are in the document. */
export function VirtualLines({ heights, children }: { heights: readonly number[]; children: (index: number) => ComponentChildren }) {
  const [scrollTop, setScrollTop] = useState(0);
  const count = heights.length;
  const offsets = useMemo(() => offsetsOf(heights), [heights]);
  const { first, end } = windowOf(offsets, scrollTop, viewport);
  return (
    <div class="lines" role="list" tabIndex={0} style={{ maxHeight: `${viewport}px` }} onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}>
      <div role="presentation" style={{ height: `${offsets[count]}px`, position: "relative" }}>
        {Array.from({ length: end - first }, (_, i) => first + i).map((index) => (
          <div key={index} class="line" role="listitem" aria-setsize={count} aria-posinset={index + 1} style={{ transform: `translateY(${offsets[index]}px)`, height: `${heights[index]}px` }}>
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
