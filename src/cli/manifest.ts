import { onConsole } from "./console";
import { printManifest } from "./print-manifest";

onConsole(printManifest);
