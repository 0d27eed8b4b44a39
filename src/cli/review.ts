import { localDay } from "../sheet/day";
import { onConsole } from "./console";
import { run } from "./run";

const today = localDay(new Date());

onConsole((argv, streams) => run(argv, today, streams));
