import { onConsole } from "./console";
import { makePackage } from "./package/make-package";

onConsole(makePackage);
