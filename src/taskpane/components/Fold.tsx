import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface Props {
  class: string;
  title: string;
  testid: string;
  /** Made only while the fold is open: hundreds of files have thousands of lines. */
  children: () => ComponentChildren;
}

/** A line that opens. */
export function Fold({ class: name, title, testid, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class={name} data-testid={testid} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  );
}
