import type { ReviewResult } from "../../core/review/review";
import type { BoardAction, ReviewerAction, RunAction, ViewAction } from "./action";
import { firstBoardView } from "./board-view";
import { emptyReviewerView, type ReviewerView } from "./reviewer";
import type { Session, View } from "./state";

function viewReducer(view: View, action: ViewAction): View {
  switch (action.type) {
    case "page":
      return action.page === view.page ? view : { ...view, page: action.page };
    case "group":
      // Keys of another grouping mean nothing here: all groups are open again.
      return action.by === view.grouping ? view : { ...view, grouping: action.by, collapsed: new Set(), closedBefore: null };
    case "filter": {
      const outcomes = view.outcomes.includes(action.outcome)
        ? view.outcomes.filter((outcome) => outcome !== action.outcome)
        : [...view.outcomes, action.outcome];
      return { ...view, outcomes };
    }
    case "search":
      return withSearch(view, action.text);
    case "change":
      return { ...view, change: action.change };
    case "clearFilters":
      return { ...withSearch(view, ""), outcomes: [], change: "all" };
    case "toggleGroup": {
      const collapsed = new Set(view.collapsed);
      if (!collapsed.delete(action.key)) collapsed.add(action.key);
      return { ...view, collapsed };
    }
    case "collapse":
      return { ...view, collapsed: new Set(action.keys) };
    case "activate":
      return { ...view, active: action.active };
    case "ledger":
      return { ...view, ledger: { ...withSearch(view.ledger, action.view.search ?? view.ledger.search), ...action.view } };
    case "showClause":
      return { ...view, page: "findings", grouping: "clause", outcomes: [], change: "all", search: action.clause, collapsed: new Set(), closedBefore: null, active: null };
  }
}

/** A search opens the groups it finds; those that were closed before it are closed again when it is over. */
function withSearch<V extends Pick<View, "search" | "collapsed" | "closedBefore">>(view: V, search: string): V {
  if (search === view.search) return view;
  const over = search.trim() === "";
  return { ...view, search, collapsed: over ? (view.closedBefore ?? view.collapsed) : new Set(), closedBefore: over ? null : (view.closedBefore ?? view.collapsed) };
}

/** The unit being reviewed is found again in the next result; another review may number units otherwise. */
function kept({ reviewer, result: before }: Session, result: ReviewResult): ReviewerView {
  const name = reviewer.unit === null ? undefined : before?.checklist.units[reviewer.unit]?.name;
  const unit = name === undefined ? -1 : result.checklist.units.findIndex((one) => one.name === name);
  return { ...reviewer, unit: unit < 0 ? null : unit, clause: unit < 0 ? null : reviewer.clause, verdict: null };
}

/** One scope's review: its course and its view. */
export function sessionReducer(session: Session, action: BoardAction | ReviewerAction | RunAction | ViewAction): Session {
  switch (action.type) {
    case "running":
      return { ...session, running: action.running };
    case "reviewed":
      return {
        ...session,
        result: action.result,
        round: null,
        running: null,
        stale: false,
        // The same filters and grouping serve the next run; the selected finding is another one now.
        view: { ...session.view, active: null },
        reviewer: kept(session, action.result),
        board: { ...session.board, unit: null, card: false, fault: null, chain: action.result.verdicts.chains.length > session.board.chain ? session.board.chain : 0 },
      };
    case "compared":
      return session.result === action.round.of ? { ...session, round: action.round } : session;
    case "answered":
      return session.result === null ? session : { ...session, result: action.result };
    case "reviewerView":
      return { ...session, reviewer: { ...session.reviewer, ...action.change } };
    case "board":
      return { ...session, board: { ...session.board, ...action.change } };
    case "dropped":
      return { ...session, result: null, round: null, running: null, stale: false, view: { ...session.view, change: null, active: null, collapsed: new Set() }, reviewer: emptyReviewerView, board: firstBoardView };
    case "stale":
      return session.result === null || session.stale ? session : { ...session, stale: true };
    case "marked":
      return session.marked === action.on ? session : { ...session, marked: action.on };
    default: {
      const view = viewReducer(session.view, action);
      return view === session.view ? session : { ...session, view };
    }
  }
}
