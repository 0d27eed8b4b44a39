/** Remembers the last call: selectors give the same object for the same inputs, and a render that changes nothing costs nothing. */
export function memoLast<A extends readonly unknown[], R>(compute: (...inputs: A) => R): (...inputs: A) => R {
  let last: A | null = null;
  let value: R;
  return (...inputs: A) => {
    if (last === null || inputs.some((input, i) => !Object.is(input, last![i]))) {
      value = compute(...inputs);
      last = inputs;
    }
    return value;
  };
}
