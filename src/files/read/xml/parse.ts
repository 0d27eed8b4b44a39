import { XmlPush, type XmlHandler, type XmlLimits } from "./push";

/** Reads a whole document that is in memory. */
export function parseXml(bytes: Uint8Array, handler: XmlHandler, namespaces: ReadonlySet<string>, limits: XmlLimits): void {
  const parser = new XmlPush(handler, namespaces, limits);
  parser.write(bytes);
  parser.end();
}
