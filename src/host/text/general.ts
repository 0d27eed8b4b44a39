/** A number as the General format shows it: at most 11 characters, scientific from 1E+11. */
export function general(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) return scientific(value);
  const whole = String(Math.trunc(size)).length;
  const text = size < 1e-4 && size !== 0 ? scientific(value) : String(Number(value.toFixed(Math.max(0, 10 - whole))));
  return text;
}

function scientific(value: number): string {
  const [mantissa, exponent] = value.toExponential(5).split("e");
  const digits = String(Number(mantissa));
  return `${digits}E${exponent[0]}${exponent.slice(1).padStart(2, "0")}`;
}
