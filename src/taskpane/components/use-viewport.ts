import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { scrollToShow } from "../list/window";

/**
 * The height of a virtual list's box, kept up to date; the active row is scrolled into sight when it, the rows or the
 * height change. @param active -1 for none @param from a row above it that comes along, such as its head; absent: none
 */
export function useViewport(box: RefObject<HTMLElement>, offsets: Parameters<typeof scrollToShow>[0], active: number, rows: unknown, from = active): number {
  const [height, setHeight] = useState(400);
  useLayoutEffect(() => {
    const element = box.current!;
    const measure = () => setHeight(element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (active < 0) return;
    const element = box.current!;
    const top = scrollToShow(offsets, from, element.scrollTop, element.clientHeight);
    const to = scrollToShow(offsets, active, top, element.clientHeight);
    if (to !== element.scrollTop) element.scrollTop = to;
  }, [active, rows, height]);
  return height;
}
