/** Wire numbers of the events this host raises. */
export const EventNumber = {
  changed: 10, activated: 11, deactivated: 12, added: 13, selectionChanged: 14, deleted: 15, formatChanged: 18, rowHiddenChanged: 22,
  protectionChanged: 24, nameChanged: 25, visibilityChanged: 26, moved: 27, settingsChanged: 1, workbookSelection: 2,
} as const;
