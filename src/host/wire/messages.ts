/**
 * The body of one request of office.js and of its answer (wire format of @microsoft/office-js 1.1.110; names are private to it,
 * test/host/contract.test.ts fails when they move).
 */
export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
export const PathType = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6 } as const;

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Beside `Arguments`: the id of the object path an argument stands for, 0 for a plain value; nested as the arguments are. */
  ReferencedObjectPathIds?: unknown[] | null;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface ActionMessage {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface PathMessage {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface RequestBody {
  AutoKeepReference?: boolean;
  /** What the page around the workbook answers for, on the web: the root is then its own. */
  OfPage?: true;
  Actions: ActionMessage[];
  ObjectPaths: Record<string, PathMessage>;
}

interface ResponseError {
  Code: string;
  Message: string;
  Location: string;
  /** Index of the failing action; −1 when the batch as a whole was refused. */
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Results?: { ActionId: number; Value: unknown }[];
  /** Ids of the trace actions that were reached: the library registers handlers by them. */
  TraceIds?: number[];
  Error?: ResponseError;
}
