import { EventNumber } from "../event-number";
import type { HostState } from "../host-state";
import type { OfficeType } from "../office/office-type";

const NAMES: Record<string, number> = {
  ActivatedEvent: EventNumber.activated,
  DeactivatedEvent: EventNumber.deactivated,
  AddedEvent: EventNumber.added,
  DeletedEvent: EventNumber.deleted,
  DataChangedEvent: EventNumber.changed,
  FormatChangedEvent: EventNumber.formatChanged,
  SelectionChangedEvent: EventNumber.selectionChanged,
  RowHiddenChangedEvent: EventNumber.rowHiddenChanged,
  ProtectionChangedEvent: EventNumber.protectionChanged,
  EventNameChanged: EventNumber.nameChanged,
  EventVisibilityChanged: EventNumber.visibilityChanged,
  EventMoved: EventNumber.moved,
};

/** `_Register…` and `_Unregister…` of the events this host raises; `target` is the id the library listens at. */
export function registrations<T>(target: (self: T) => string): NonNullable<OfficeType<T>["method"]> {
  const methods: NonNullable<OfficeType<T>["method"]> = {};
  for (const [name, event] of Object.entries(NAMES)) {
    methods[`_Register${name}`] = (self: T, _args: unknown[], host: HostState) => host.events.register(event, target(self));
    methods[`_Unregister${name}`] = (self: T, _args: unknown[], host: HostState) => host.events.unregister(event, target(self));
  }
  return methods;
}
