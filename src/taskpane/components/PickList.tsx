import type { ComponentChildren } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { offsetsOf } from "../list/offsets";
import { windowOf } from "../list/window";
import { useArrival } from "./use-arrival";
import { useViewport } from "./use-viewport";

interface Props {
  id: string;
  label: string;
  /** Heights in px, one per line. */
  heights: readonly number[];
  /** Lines that cannot be chosen: heads. */
  isHead?: (index: number) => boolean;
  /** Chosen line, -1 for none. */
  active: number;
  onActivate: (index: number) => void;
  /** Enter or a click on the chosen line; without it choosing is all. */
  onOpen?: (index: number) => void;
  /** True when it took the key. */
  onKey?: (event: KeyboardEvent) => boolean;
  children: (index: number) => ComponentChildren;
}

/** A virtual listbox: only lines in sight are in the document; the focus stays on the box, which names the chosen line. */
export function PickList({ id, label, heights, isHead = () => false, active, onActivate, onOpen, onKey, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useArrival(box);
  const [scrollTop, setScrollTop] = useState(0);
  const offsets = useMemo(() => offsetsOf(heights), [heights]);
  const count = heights.length;
  const chosen = active < count ? active : -1;
  // The head above the first line of a group comes along.
  const height = useViewport(box, offsets, chosen, offsets, chosen > 0 && isHead(chosen - 1) ? chosen - 1 : chosen);

  const step = (from: number, by: number): number => {
    for (let at = from + by; at >= 0 && at < count; at += by) if (!isHead(at)) return at;
    return from;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const page = Math.max(1, Math.floor(height / 50));
    const moves: Record<string, () => number> = {
      ArrowDown: () => step(active, 1),
      ArrowUp: () => (active < 0 ? step(-1, 1) : step(active, -1)),
      Home: () => step(-1, 1),
      End: () => step(count, -1),
      PageDown: () => step(Math.min(count, active + page), -1),
      PageUp: () => step(Math.max(-1, active - page), 1),
    };
    if (event.key in moves) onActivate(moves[event.key]());
    else if (event.key === "Enter" && active >= 0 && onOpen) onOpen(active);
    else if (!onKey?.(event)) return;
    event.preventDefault();
  };
  const { first, end } = windowOf(offsets, scrollTop, height);
  const shown = Array.from({ length: end - first }, (_, i) => first + i);
  if (active >= 0 && active < count && (active < first || active >= end)) shown.push(active);
  return (
    <div
      ref={box}
      id={id}
      class="tree"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={active >= 0 && active < count ? `${id}-${active}` : undefined}
      data-testid={id}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div class="tree-inner" role="presentation" style={{ height: `${offsets[count]}px` }}>
        {shown.map((index) => (
          <div
            key={index}
            id={`${id}-${index}`}
            class={isHead(index) ? "pick-head" : `pick-row${index === active ? " selected" : ""}`}
            role={isHead(index) ? "presentation" : "option"}
            aria-selected={isHead(index) ? undefined : index === active}
            data-testid={isHead(index) ? undefined : `${id}-row`}
            style={{ transform: `translateY(${offsets[index]}px)`, height: `${heights[index]}px` }}
            onClick={isHead(index) ? undefined : () => (onOpen ? onOpen(index) : onActivate(index))}
          >
            {children(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
