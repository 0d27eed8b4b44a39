import { useEffect, useRef } from "preact/hooks";
import type { Book } from "./book";
import type { Words } from "./messages/zh-CN";

/** The unchanged task pane in a frame, talking to the open workbook as it would talk to Excel on the web. */
export function PaneFrame({ words, book, onRegion }: { words: Words; book: Book; /** F6 or Tab leads out of it. */ onRegion(by: 1 | -1): void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A frame's name must be right before its page loads, so each workbook gets a frame of its own.
    const frame = document.createElement("iframe");
    frame.className = "pane-frame";
    frame.title = words.pane;
    frame.dataset.testid = "pane";
    // As with Excel on the web: past the end comes the toolbar, before the start and on Escape the sheet.
    const disconnect = book.connect(frame, (where) => onRegion(where === "next" ? 1 : -1));
    frame.src = "taskpane.html";
    // Keys pressed in a frame do not reach the page around it.
    frame.addEventListener("load", () =>
      frame.contentWindow?.addEventListener("keydown", (event) => {
        if (event.key !== "F6") return;
        event.preventDefault();
        onRegion(event.shiftKey ? -1 : 1);
      }),
    );
    place.current!.replaceChildren(frame);
    return () => {
      disconnect();
      frame.remove();
    };
  }, [book]);
  return <div class="pane-place" ref={place} />;
}
