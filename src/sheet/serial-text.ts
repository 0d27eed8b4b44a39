import { dayOfSerial, isoDay } from "./day";

/** Days a Date can hold. */
const most = 100_000_000;

/** "2019-08-30" of a serial day, for messages; the number itself where it is no day. */
export function serialText(serial: number, date1904: boolean): string {
  const day = dayOfSerial(serial, date1904);
  return day === undefined || Math.abs(day) > most ? String(serial) : isoDay(day);
}
