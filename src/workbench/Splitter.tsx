import type { Words } from "./messages/zh-CN";

interface Props {
  words: Words;
  width: number;
  onWidth(width: number): void;
}

const narrowest = 300;
const widest = 720;

/** The line between grid and pane: drag it, or move it with the arrow keys. */
export function Splitter({ words, width, onWidth }: Props) {
  const set = (value: number) => onWidth(Math.max(narrowest, Math.min(widest, value)));
  return (
    <div
      class="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.splitter}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft") set(width + 16);
        else if (event.key === "ArrowRight") set(width - 16);
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
      }}
    />
  );
}
