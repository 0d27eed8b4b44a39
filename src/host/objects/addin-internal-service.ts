import type { HostState } from "../host-state";
import type { OfficeType } from "../office/office-type";

/** What office.js tells Excel on the web of itself when a pane is ready; nothing an add-in calls. */
export const addinInternalServiceType: OfficeType<HostState> = {
  name: "AddinInternalService",
  method: { NotifyActionHandlerReady: () => undefined },
};

/** Objects office.js makes by name ("new object" paths), with the type that answers for them. */
export const newObjects: ReadonlyMap<string, string> = new Map([["Microsoft.InternalService.AddinInternalService", addinInternalServiceType.name]]);
