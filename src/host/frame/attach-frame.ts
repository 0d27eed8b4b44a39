import type { Host } from "../host";
import { frameName } from "./app-context";
import { FrameSession, type PaneExit } from "./frame-session";

/** What this needs of the page it runs in; the page's own window fits. */
interface FramePage {
  location: { origin: string };
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  removeEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

interface PaneFrame {
  name: string;
  contentWindow: Window | null;
}

let panes = 0;

/**
 * Makes a frame's page believe it runs beside Excel on the web. Call it before the frame's `src` is set: office.js reads its frame's name
 * once, at loading. `answered` is called after each batch, `exit` when the pane gives the focus back. Returns how to end it. The page's server must answer `AgaveErrorUX/index.html`
 * beside office.js, see office.js's trust question.
 */
export function attachFrame(frame: PaneFrame, host: Host, answered?: () => void, page: FramePage = window, exit?: (where: PaneExit) => void): () => void {
  panes += 1;
  frame.name = frameName(`base-review-${panes}`, page.location.origin, host.language);
  const session = new FrameSession(host, page.location.origin, (text) => frame.contentWindow?.postMessage(text, "*"), answered, exit);
  const listen = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow) session.receive(event.data);
  };
  page.addEventListener("message", listen);
  return () => {
    page.removeEventListener("message", listen);
    session.close();
  };
}
