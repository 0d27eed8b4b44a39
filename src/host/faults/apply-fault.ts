import { deleteSheet } from "../edit/delete-sheet";
import type { HostState } from "../host-state";
import { HostError } from "../office/host-error";
import type { RequestBody, ResponseBody } from "../wire/messages";
import { processQuery } from "../wire/process";
import type { Fault } from "./faults";
import { refuseBatch } from "./refuse-batch";

/** Answers one batch under a fault; null: never answered. */
export function answerUnderFault(fault: Fault, body: RequestBody, host: HostState): ResponseBody | null {
  switch (fault.kind) {
    case "edit mode":
      return refuseBatch("InvalidOperationInCellEditMode", "Excel is in cell-editing mode. Please exit the edit mode and try again.");
    case "request too large":
      return refuseBatch("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    case "response too large":
      processQuery(body, host);
      return refuseBatch("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    case "partial apply": {
      const at = fault.action ?? Math.floor(body.Actions.length / 2);
      return processQuery(body, host, (index) => {
        if (index === at) throw new HostError("GeneralException", "There was an internal error while processing the request.", "", 500);
      });
    }
    case "applied then rejected":
      processQuery(body, host);
      return refuseBatch("GeneralException", "There was an internal error while processing the request.");
    case "refused":
      return refuseBatch(fault.code ?? "GeneralException", "There was an internal error while processing the request.");
    case "hang":
      return null;
    case "unanswered":
      processQuery(body, host);
      return null;
    case "null read":
      return withoutValues(processQuery(body, host));
    case "meanwhile":
      fault.change(host.workbook);
      return processQuery(body, host);
    case "sheet deleted": {
      const sheet = host.workbook.findSheet(fault.sheet);
      if (sheet) deleteSheet(sheet, "Remote");
      return processQuery(body, host);
    }
    case "protected":
      host.workbook.sheet(fault.sheet).protection = { options: {}, password: "" };
      return processQuery(body, host);
  }
}

/** The answer with nothing in its tables of values. */
function withoutValues(response: ResponseBody): ResponseBody {
  const emptied = (value: unknown): unknown => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, Array.isArray(one) && Array.isArray(one[0]) ? null : emptied(one)]));
  };
  return { ...response, Results: response.Results?.map((one) => ({ ...one, Value: emptied(one.Value) })) };
}
