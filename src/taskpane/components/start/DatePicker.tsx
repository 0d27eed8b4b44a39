import { useCommands, useWords } from "../context";

/** The review date; today unless a person wants another day. */
export function DatePicker({ on }: { on: string }) {
  const words = useWords();
  const { dispatch, today } = useCommands();
  const set = (date: string) => dispatch({ type: "choose", choice: { on: date } });
  return (
    <div class="section">
      <label class="section-title" for="review-date">
        {words.date}
      </label>
      <div class="row">
        <input id="review-date" class="input" type="date" required value={on} data-testid="date" aria-describedby="date-hint" onInput={(event) => set(event.currentTarget.value)} />
        <button type="button" class="button" disabled={on === today()} onClick={() => set(today())}>
          {words.today}
        </button>
      </div>
      <p class="hint" id="date-hint">
        {words.dateHint}
      </p>
    </div>
  );
}
