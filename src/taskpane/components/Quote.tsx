import { useState } from "preact/hooks";
import type { ShownQuote } from "../../core/words/transcribed";
import { useWords } from "./context";

/** The regulation's own words; of a transcription the text as it is kept is one press away. */
export function Quote({ quote: { text, stored }, label, testid }: { quote: ShownQuote; label?: string; testid?: string }) {
  const words = useWords();
  const [kept, setKept] = useState(false);
  return (
    <>
      <blockquote aria-label={label} data-testid={testid} lang={kept ? "zh-Hant" : "zh"}>
        {kept ? stored : text}
      </blockquote>
      {stored !== undefined && (
        <p class="hint">
          {kept ? words.storedText : words.transcribedText}{" "}
          <button type="button" class="link" aria-pressed={kept} data-testid="stored-text" onClick={() => setKept(!kept)}>
            {kept ? words.showTranscribed : words.showStored}
          </button>
        </p>
      )}
    </>
  );
}
