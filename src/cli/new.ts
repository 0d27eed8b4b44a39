import { onConsole } from "./console";
import { makeNew } from "./make-new";

onConsole(makeNew);
