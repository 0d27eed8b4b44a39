import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { ownEscape } from "./own-escape";

interface Props {
  title: string;
  testid: string;
  /** What is going on, for the progress bar; null when nothing is: while it is set the dialog cannot be closed. */
  busy: string | null;
  /** How far it is, 0…1; absent: it cannot be told. */
  share?: number;
  onClose: () => void;
  /** The buttons; one of class "primary" takes the focus when the one that had it is gone. */
  foot: ComponentChildren;
  children: ComponentChildren;
}

/** A modal dialog: title, body that scrolls, buttons; Escape closes it, and the focus never leaves it. */
export function DialogFrame({ title, testid, busy, share, onClose, foot, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = box.current!;
    if (!element.open) element.showModal();
    return () => element.close();
  }, []);
  // A button that was switched off, or left with its row, takes the focus along; outside the dialog Escape would be Excel's.
  useEffect(() => {
    if (busy === null && !box.current!.contains(document.activeElement)) (box.current!.querySelector<HTMLElement>(".primary:enabled") ?? box.current!).focus();
  });
  // What could take it was switched off when the dialog opened.
  useEffect(() => {
    if (busy === null && document.activeElement === box.current) box.current!.querySelector<HTMLElement>(".primary:enabled")?.focus();
  }, [busy]);
  const close = () => busy === null && onClose();
  return (
    <dialog ref={box} class="dialog" tabIndex={-1} aria-labelledby={id} data-testid={testid} onCancel={(event) => (event.preventDefault(), close())} onKeyDown={ownEscape(close)}>
      <h2 id={id}>{title}</h2>
      <div class="dialog-body" aria-live="polite" aria-busy={busy !== null}>
        {children}
        {busy !== null && <progress aria-label={busy} max={1} {...(share === undefined ? {} : { value: share })} />}
      </div>
      <footer class="dialog-foot">{foot}</footer>
    </dialog>
  );
}
