import type { Action } from "./action";
import { isFilesAction, filesReducer } from "./files";
import { withMemory } from "./memory";
import { sessionReducer } from "./session";
import type { State } from "./state";

/** Going on to something else: what was said as done is read by then. */
const goingOn: ReadonlySet<Action["type"]> = new Set<Action["type"]>(["scope", "page", "edit", "dialog", "filter", "change", "group", "activate", "reviewerView", "ledger", "board"]);

/** The whole pane's next state. Pure; an action that changes nothing gives the same object. */
export function reduce(state: State, action: Action): State {
  const next = step(state, action);
  return next.notice?.tone === "done" && next.notice === state.notice && goingOn.has(action.type) ? { ...next, notice: null } : next;
}

function step(state: State, action: Action): State {
  switch (action.type) {
    case "language":
      return { ...state, language: action.language };
    case "scope":
      return state.scope === action.scope ? state : { ...state, scope: action.scope, editing: false };
    case "connected":
      return { ...state, capabilities: action.capabilities, sheets: action.sheets };
    case "sheets":
      return { ...state, sheets: action.sheets, choice: keepKnown(state, action.sheets) };
    case "remembered":
      return withMemory(state, action.memory);
    case "choose":
      return { ...state, choice: { ...state.choice, ...action.choice } };
    case "edit":
      return { ...state, editing: action.on };
    case "notice":
      return { ...state, notice: action.notice };
    case "own":
      return withOwn(state, action.packs);
    case "unmask":
      return { ...state, unmasked: action.on };
    case "left":
      return { ...state, leftRound: action.round };
    case "previous":
      return { ...state, previous: action.previous };
    case "proposed":
      return { ...state, proposal: action.proposal };
    case "dialog":
      return { ...state, dialog: action.dialog };
    case "reviewer":
      return { ...state, reviewer: { ...state.reviewer, ...action.change } };
    case "saving":
      return { ...state, saving: action.saving };
    case "stale":
      return withSession(state, action.scope ?? "workbook", action);
    case "marked":
      return withSession(state, "workbook", action);
    default:
      if (isFilesAction(action)) return { ...state, files: filesReducer(state.files, action) };
      return withSession(action.type === "reviewed" ? { ...state, editing: false } : state, action.scope, action);
  }
}

function withSession(state: State, scope: keyof State["sessions"], action: Parameters<typeof sessionReducer>[1]): State {
  const session = sessionReducer(state.sessions[scope], action);
  if (session === state.sessions[scope]) return state;
  return { ...state, sessions: { ...state.sessions, [scope]: session } };
}

function withOwn(state: State, own: State["own"]): State {
  const gone = new Set(state.own.map(({ id }) => id));
  for (const { id, pack } of own) if (pack) gone.delete(id);
  return { ...state, own, choice: { ...state.choice, packs: state.choice.packs.filter((id) => !gone.has(id)) } };
}

/** A chosen sheet that was deleted or renamed is no longer chosen; none left means all again. */
function keepKnown(state: State, sheets: State["sheets"]): State["choice"] {
  if (state.choice.sheets === null) return state.choice;
  const names = new Set(sheets.map((sheet) => sheet.name));
  const kept = state.choice.sheets.filter((name) => names.has(name));
  return { ...state.choice, sheets: kept.length > 0 ? kept : null };
}
