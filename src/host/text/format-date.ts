import { dayNumber, dayOfSerial } from "../../sheet/day";
import { formatNumber } from "./format-number";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const CHINESE_DAYS = ["日", "一", "二", "三", "四", "五", "六"];
const TOKEN = /"([^"]*)"|\\(.)|\[(h+|m+|s+)\]|\[[^\]]*\]|(yyyy|yy|y|mmmmm|mmmm|mmm|mm|m|dddd|ddd|dd|d|aaaa|aaa|hh|h|ss\.0+|ss|s|AM\/PM|A\/P|上午\/下午)|_.|\*.|(.)/gis;

/** Serial (1900 system) to calendar parts; 60 is 29 February 1900 (limit L40). */
function parts(serial: number) {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const whole = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  const leap = whole === 60;
  const at = new Date((dayOfSerial(leap ? 59 : whole, false) ?? dayNumber(1899, 12, 31)) * 86_400_000);
  return {
    year: at.getUTCFullYear(), month: leap ? 2 : at.getUTCMonth() + 1, day: leap ? 29 : at.getUTCDate(), week: (whole + 6) % 7,
    hours: Math.floor((seconds % 86_400) / 3600), minutes: Math.floor((seconds % 3600) / 60), seconds: seconds % 60, total: serial,
  };
}

/** A serial of the 1900 system by a date section such as "yyyy-mm-dd" or 'yyyy"年"m"月"d"日"'. */
export function formatDate(serial: number, section: string): string {
  const at = parts(serial);
  const half = /AM\/PM|A\/P|上午\/下午/i.test(section);
  const hours = half ? at.hours % 12 || 12 : at.hours;
  const two = (n: number): string => String(n).padStart(2, "0");
  let out = "";
  let time = false;
  const tokens = [...section.matchAll(TOKEN)];
  for (const [i, [whole, quoted, escaped, elapsed, token, other]] of tokens.entries()) {
    if (quoted !== undefined || escaped !== undefined || other !== undefined) {
      out += quoted ?? escaped ?? other;
      continue;
    }
    if (elapsed) {
      const unit = { h: 24, m: 1440, s: 86_400 }[elapsed[0].toLowerCase() as "h" | "m" | "s"];
      out += formatNumber(Math.floor(at.total * unit), "0".repeat(elapsed.length));
      time = true;
      continue;
    }
    if (!token) {
      if (whole.startsWith("_")) out += " ";
      continue;
    }
    const key = token.toLowerCase();
    const next = tokens.slice(i + 1).find((t) => t[4])?.[4]?.toLowerCase() ?? "";
    if (key.startsWith("h")) time = true;
    if ((key === "m" || key === "mm") && (time || next.startsWith("s"))) {
      out += key === "m" ? at.minutes : two(at.minutes);
      time = false;
      continue;
    }
    out += render(key, at, hours, two);
  }
  return out;
}

function render(key: string, at: ReturnType<typeof parts>, hours: number, two: (n: number) => string): string {
  const table: Record<string, string | number> = {
    yyyy: at.year, yy: two(at.year % 100), y: two(at.year % 100), m: at.month, mm: two(at.month), mmm: MONTHS[at.month - 1].slice(0, 3),
    mmmm: MONTHS[at.month - 1], mmmmm: MONTHS[at.month - 1][0], d: at.day, dd: two(at.day), ddd: DAYS[at.week].slice(0, 3), dddd: DAYS[at.week],
    aaa: CHINESE_DAYS[at.week], aaaa: `星期${CHINESE_DAYS[at.week]}`, h: hours, hh: two(hours), s: at.seconds, ss: two(at.seconds),
    "am/pm": at.hours < 12 ? "AM" : "PM", "a/p": at.hours < 12 ? "A" : "P", "上午/下午": at.hours < 12 ? "上午" : "下午",
  };
  return String(table[key] ?? (key.startsWith("ss.") ? two(at.seconds) + "." + "0".repeat(key.length - 3) : ""));
}
