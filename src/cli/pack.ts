import { onConsole } from "./console";
import { checkPacks } from "./pack-check";

onConsole(checkPacks);
