export { addsNothing, isAsWritten, readStamp, stamped, type Stamp, type StampKind, type StampSource } from "./stamp";
export { readDocumentStamp, stampedDocument } from "./document";
