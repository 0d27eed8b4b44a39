import { onConsole } from "./console";
import { replay } from "./record/replay";

onConsole(replay);
