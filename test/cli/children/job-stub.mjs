import process from "node:process";
import { parentPort } from "node:worker_threads";

// A job that does what the name of the file says.
let told = "nothing";
parentPort.on("message", (task) => {
  if (task.type === "result") told = task.result;
  else if (task.file === "hangs") for (;;);
  else if (task.file === "dies") process.exit(3);
  else if (task.file === "throws") throw new RangeError("x");
  else if (task.file === "swells") for (const all = []; ; ) all.push(new Array(1e6).fill(all.length));
  else if (task.file === "refuses") parentPort.postMessage({ failed: { user: true, name: "UserError", message: "读不了。" } });
  else if (task.file === "fails") parentPort.postMessage({ failed: { user: false, name: "TypeError", message: "y", stack: "TypeError: y\n    at z" } });
  else parentPort.postMessage({ done: `${task.file} ${told}` });
});
