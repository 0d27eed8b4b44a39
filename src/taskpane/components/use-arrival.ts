import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Takes the focus when the screen before lost it (its button is gone); never from something else, never from the sheet. */
export function useArrival(target: RefObject<HTMLElement>): void {
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) target.current?.focus({ preventScroll: true });
  }, [target]);
}
