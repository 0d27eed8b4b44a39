import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** An entry of a menu; null: a line between groups. */
export type MenuEntry = { id: string; label: string; keys?: string; disabled?: boolean; run(): void } | null;

interface Props {
  label: string;
  at: { x: number; y: number };
  entries: readonly MenuEntry[];
  onClose(): void;
}

/** A menu at a place of the window: arrow keys, Home, End and first letters move, Enter takes, Escape and a click elsewhere close. */
export function ContextMenu({ label, at, entries, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(at);
  useLayoutEffect(() => {
    const { width, height } = menu.current!.getBoundingClientRect();
    setPlace({ x: Math.max(0, Math.min(at.x, window.innerWidth - width - 4)), y: Math.max(0, Math.min(at.y, window.innerHeight - height - 4)) });
    menu.current!.querySelector<HTMLElement>("[role=menuitem]:not(:disabled)")?.focus();
  }, [at]);
  useEffect(() => {
    const outside = (event: Event) => !menu.current?.contains(event.target as Node) && onClose();
    addEventListener("pointerdown", outside, true);
    addEventListener("blur", onClose);
    return () => (removeEventListener("pointerdown", outside, true), removeEventListener("blur", onClose));
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...menu.current!.querySelectorAll<HTMLElement>("[role=menuitem]:not(:disabled)")];
    const now = all.indexOf(document.activeElement as HTMLElement);
    const to = event.key === "ArrowDown" ? now + 1 : event.key === "ArrowUp" ? now - 1 : event.key === "Home" ? 0 : event.key === "End" ? -1 : undefined;
    event.stopPropagation();
    if (to !== undefined) all[(to + all.length) % all.length].focus();
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={menu} class="context-menu" role="menu" aria-label={label} data-testid="menu" style={{ "--x": `${place.x}px`, "--y": `${place.y}px` }} onKeyDown={onKeyDown} onContextMenu={(event) => event.preventDefault()}>
      {entries.map((entry, index) =>
        entry ? (
          <button key={entry.id} type="button" role="menuitem" data-testid={`menu-${entry.id}`} disabled={entry.disabled} tabIndex={-1} onClick={() => (onClose(), entry.run())}>
            <span>{entry.label}</span>
            {entry.keys && <kbd>{entry.keys}</kbd>}
          </button>
        ) : (
          <hr key={index} />
        ),
      )}
    </div>
  );
}
