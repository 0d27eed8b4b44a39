import type { HostState } from "../host-state";
import { invalidArgument } from "../office/host-error";
import type { OfficeType } from "../office/office-type";

/** `context.runtime` (limit L20). */
export const runtimeType: OfficeType<HostState> = {
  name: "Runtime",
  get: { EnableEvents: (host) => host.events.enabled },
  set: {
    EnableEvents: (host, value) => {
      if (typeof value !== "boolean") throw invalidArgument("enableEvents is true or false.", "Runtime.enableEvents");
      host.events.enabled = value;
    },
  },
};
