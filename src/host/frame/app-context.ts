import type { Host } from "../host";
import type { FrameRequest } from "./messages";

const VERSION = "16.0.18000.41000";

/** What Excel on the web tells a pane about itself when it starts. */
export const appContext = (host: Host, request: FrameRequest): Record<string, unknown> => ({
  _id: "base-review",
  _appName: 16,
  _appVersion: VERSION,
  _appUILocale: host.language,
  _dataLocale: host.language,
  _docUrl: host.workbook.name,
  _clientMode: 0,
  _settings: [],
  _reason: 1,
  _osfControlType: 1,
  _eToken: "",
  _correlationId: String(request._correlationId),
  _appInstanceId: request._conversationId,
  _appMinorVersion: 0,
  _requirementMatrix: JSON.stringify({ ExcelApi: host.profile.excelApi, SharedRuntime: "1.1" }),
  _hostFullVersion: VERSION,
  _featureGates: {},
});

/** The name a pane's frame must have before its page loads: who plays Excel, and where it is. */
export const frameName = (conversation: string, origin: string, language: string): string =>
  JSON.stringify({
    hostInfo: `Excel$Web$16.00$${language}$$$disableLogging$0`,
    xdmInfo: `${conversation}|base-review|${encodeURIComponent(origin)}`,
    serializerVersion: "1",
    flights: "[]",
    baseFrameName: "base-review-pane",
  });
