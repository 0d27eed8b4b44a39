export { addsNothing, isAsWritten, readStamp, stamped, type Stamp, type StampKind } from "./stamp";
