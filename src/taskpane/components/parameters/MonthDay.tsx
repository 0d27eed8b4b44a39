import { useWords } from "../context";

const two = (n: number) => String(n).padStart(2, "0");

/** A day of the year, as two lists; a day that the month does not have is refused like any other value. */
export function MonthDay({ id, value, wrong, onChange }: { id: string; value: string; wrong: boolean; onChange: (value: string) => void }) {
  const words = useWords();
  const [month, day] = value.split("-").map(Number);
  const list = (label: string, now: number, last: number, name: (n: number) => string, set: (n: number) => void, testid: string) => (
    <select class="input" aria-label={label} aria-invalid={wrong} aria-describedby={wrong ? `${id}-problem` : undefined} value={now} data-testid={testid} onChange={(event) => set(Number(event.currentTarget.value))}>
      {Array.from({ length: last }, (_, i) => i + 1).map((n) => (
        <option key={n} value={n}>
          {name(n)}
        </option>
      ))}
    </select>
  );
  return (
    <span class="parameter-number">
      {list(words.month, month, 12, words.monthN, (n) => onChange(`${two(n)}-${two(day)}`), `${id}-month`)}
      {list(words.day, day, 31, words.dayN, (n) => onChange(`${two(month)}-${two(n)}`), `${id}-day`)}
    </span>
  );
}
