import type { HostState } from "../host-state";
import { changes, checkInterrupted } from "../interruptions";
import { typeOf } from "../objects/all";
import { HostError, notImplemented } from "../office/host-error";
import type { ActionMessage, RequestBody, ResponseBody } from "./messages";
import { ActionType } from "./messages";
import { isOfficeObject } from "../office/office-object";
import { Paths } from "./paths";
import { identityOf, queryObject } from "./query";

function run(action: ActionMessage, paths: Paths, host: HostState): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  if (action.ActionType === ActionType.instantiate) return object && identityOf(object);
  // A method or property of a null object does nothing, as Excel's own samples rely on (getItemOrNullObject(…).delete()).
  if (!object) return null;
  const { self } = object;
  const type = typeOf(object);
  switch (action.ActionType) {
    case ActionType.query:
      return queryObject(object, action.QueryInfo ?? {}, host);
    case ActionType.setProperty: {
      const write = type.set?.[action.Name];
      if (!write) throw notImplemented(`${type.name}.${action.Name}`);
      checkInterrupted(host, type.name, action.Name, "set");
      write(self, paths.arguments(action.ArgumentInfo)[0], host);
      host.undo.wrote(`${type.name}.${action.Name}`);
      return null;
    }
    case ActionType.method: {
      if (type.tracked && action.Name === "_KeepReference") return host.references.keep(object);
      const call = type.method?.[action.Name];
      if (!call) throw notImplemented(`${type.name}.${action.Name}`);
      checkInterrupted(host, type.name, action.Name, "call");
      const result = call(self, paths.arguments(action.ArgumentInfo), host);
      if (changes(action.Name)) host.undo.wrote(`${type.name}.${action.Name}`);
      return isOfficeObject(result) ? identityOf(result) : (result ?? null);
    }
    default:
      throw notImplemented(`action type ${action.ActionType}`);
  }
}

/**
 * Runs a batch in order. An error at action k leaves the actions before it applied and the others not (limit L7): the answer holds
 * the results so far and the index of the failing action.
 */
export function processQuery(body: RequestBody, host: HostState, before?: (index: number) => void): ResponseBody {
  const paths = new Paths(host, body.ObjectPaths, body.OfPage === true);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      before?.(index);
      results.push({ ActionId: action.Id, Value: run(action, paths, host) });
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const Error = { Code: error.code, Message: error.message, Location: error.location, ActionIndex: index, HttpStatusCode: error.status };
      return { Results: results, TraceIds: traces, Error };
    }
  }
  return traces.length > 0 ? { Results: results, TraceIds: traces } : { Results: results };
}
