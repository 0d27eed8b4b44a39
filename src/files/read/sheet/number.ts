const POWERS = Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));

/**
 * The number written at data[start…end), NaN if it is none. Up to 15 digits and 10^22 both parts are exact doubles,
 * so one division rounds as the language itself would; anything longer goes through Number().
 */
export function parseNumber(data: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = data[at] === 45;
  if (negative) at++;
  let mantissa = 0;
  let point = -1;
  const first = at;
  if (end - at > 16 || end === at) return slow(data, start, end);
  for (; at < end; at++) {
    const digit = data[at] - 48;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (data[at] === 46 && point < 0) point = at;
    else return slow(data, start, end);
  }
  const digits = at - first - (point < 0 ? 0 : 1);
  if (digits > 15 || digits === 0) return slow(data, start, end);
  if (point >= 0) mantissa /= POWERS[end - point - 1];
  return negative ? -mantissa : mantissa;
}

function slow(data: Uint8Array, start: number, end: number): number {
  if (end - start > 400) return NaN;
  const text = String.fromCharCode(...data.subarray(start, end)).trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
}
