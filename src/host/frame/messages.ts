/** One message of office.js to the page that plays Excel (names are private to @microsoft/office-js 1.1.110). */
export interface FrameRequest {
  _messageType: 0;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _origin: string;
  _data: { DdaMethod?: { DispatchId?: number }; ArrayData?: unknown[]; eventDispId?: number; targetId?: string } | null;
  /** 0 call, 1 register for an event, 2 unregister. */
  _actionType: number;
  _serializerVersion: number;
}

/** Number of the call that carries a batch. */
export const EXECUTE_BATCH = 93;

/** A request of office.js in this text; null for any other message. */
export function parseRequest(data: unknown): FrameRequest | null {
  if (typeof data !== "string") return null;
  let message: Partial<FrameRequest> | null;
  try {
    message = JSON.parse(data) as Partial<FrameRequest> | null;
  } catch {
    return null;
  }
  return message && message._messageType === 0 && typeof message._actionName === "string" ? (message as FrameRequest) : null;
}

/** The answer to a request. */
export const answerTo = (request: FrameRequest, data: unknown, origin: string): string =>
  JSON.stringify({
    _messageType: 1, _actionName: request._actionName, _conversationId: request._conversationId, _correlationId: request._correlationId, _origin: origin,
    _data: data, _errorCode: 0, _responseType: 0, _serializerVersion: 1,
  });

/** An event the pane registered for. */
export const eventMessage = (name: string, conversation: string, data: unknown, origin: string): string =>
  JSON.stringify({
    _messageType: 1, _actionName: name, _conversationId: conversation, _correlationId: -1, _origin: origin, _data: data, _errorCode: 0, _responseType: 1,
    _serializerVersion: 1,
  });
