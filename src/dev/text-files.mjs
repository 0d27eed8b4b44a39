// Has Node load a .txt as the text it holds, as the bundlers do: a regulation's words stand in one file.
import { readFileSync } from "node:fs";
import Module from "node:module";

Module._extensions[".txt"] = (module, file) => {
  module.exports = readFileSync(file, "utf8");
};
