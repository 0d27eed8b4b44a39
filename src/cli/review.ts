import { onConsole } from "./console";
import { run } from "./run";

const now = new Date();
const pad = (value: number) => String(value).padStart(2, "0");
const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;

onConsole((argv, streams) => run(argv, today, streams));
