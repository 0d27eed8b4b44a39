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
    case "hang":
      return null;
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
