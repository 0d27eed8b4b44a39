import { useEffect, useState } from "preact/hooks";
import type { SessionKey, State } from "../../state/state";
import { useWords } from "../context";
import type { BoardPage } from "./BoardPage";

type Page = typeof BoardPage;

let loaded: Page | null = null;

/** The page 总览, fetched when it is first looked at: the pane's own script stays small. */
export function LazyBoard(props: { state: State; scope: SessionKey }) {
  const words = useWords();
  const [Board, setBoard] = useState<{ page: Page } | "failed" | null>(loaded && { page: loaded });
  useEffect(() => {
    if (Board === null) import("./BoardPage").then((board) => setBoard({ page: (loaded = board.BoardPage) }), () => setBoard("failed"));
  }, []);
  if (Board === "failed") return <p class="empty">{words.boardNotLoaded}</p>;
  return Board ? <Board.page {...props} /> : <div class="board" aria-busy="true" />;
}
