import { useState } from "preact/hooks";

interface Props<T> {
  value: T;
  parse(text: string): T;
  format(value: T): string;
  onChange: (value: T) => void;
  /** Several lines. */
  lines?: number;
  /** Attributes of the element. */
  more: { id: string; "aria-describedby": string; "aria-invalid": boolean; "data-testid": string; placeholder?: string; title?: string; inputMode?: "decimal" };
}

/** A field whose text is the person's for as long as it means the value: "0." stays, though it is 0 already. */
export function TypedInput<T>({ value, parse, format, onChange, lines, more }: Props<T>) {
  const [typed, setTyped] = useState(format(value));
  const shown = JSON.stringify(parse(typed)) === JSON.stringify(value) ? typed : format(value);
  const take = (text: string) => (setTyped(text), onChange(parse(text)));
  return lines === undefined ? (
    <input class="input" type="text" {...more} value={shown} onInput={(event) => take(event.currentTarget.value)} />
  ) : (
    <textarea class="input" rows={lines} {...more} value={shown} onInput={(event) => take(event.currentTarget.value)} />
  );
}
