import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/** A button that is switched off while something runs loses the focus: it gets it back afterwards, unless it went elsewhere. */
export function useReturn(busy: boolean): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // A dialog that closes gives the focus to what opened it, which may be switched off by then.
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !target.closest("dialog")) last.current = target;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useLayoutEffect(() => {
    if (!busy && document.hasFocus() && document.activeElement === document.body) last.current?.focus({ preventScroll: true });
  }, [busy]);
}
