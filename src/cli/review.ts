import { localDay } from "../sheet/day";
import path from "node:path";
import { onConsole } from "./console";
import { nodeDisk } from "./disk";
import { run } from "./run";

const today = localDay(new Date());

onConsole((argv, streams) => run(argv, today, streams, nodeDisk, { file: path.join(__dirname, "job.mjs") }));
