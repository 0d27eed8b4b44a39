const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The last digit of an ID number by its first seventeen (GB 11643). */
export function checkDigit(body: string): string {
  return "10X98765432"[weights.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11];
}

/** The n-th of a row of valid ID numbers (GB 11643). */
export function idNumber(n: number): string {
  const body = `11010519491231${String(n).padStart(3, "0")}`;
  return body + checkDigit(body);
}
