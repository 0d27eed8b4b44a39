import { useRef, useState } from "preact/hooks";
import type { Choice } from "../../state/state";
import { useCommands, useWords } from "../context";
import { useArrival } from "../use-arrival";

interface Props {
  choice: Choice;
  /** Why nothing can be reviewed at all. */
  blocked: string | null;
  onReview: () => void;
  canReturn: boolean;
}

/** 核验: always pressable; when something is missing it says what instead of being grey. */
export function ReviewButton({ choice, blocked, onReview, canReturn }: Props) {
  const words = useWords();
  const { dispatch } = useCommands();
  const button = useRef<HTMLButtonElement>(null);
  useArrival(button);
  const [asked, setAsked] = useState(false);
  const why =
    choice.packs.length === 0
      ? words.noPack
      : !/^\d{4}-\d{2}-\d{2}$/.test(choice.on)
        ? words.badDate
        : choice.sheets?.length === 0
          ? words.noSheetChosen
          : blocked;
  const press = () => {
    setAsked(true);
    if (why === null) onReview();
  };
  return (
    <div class="start-foot">
      {asked && why !== null && (
        <p class="problem" role="alert">
          {why}
        </p>
      )}
      <div class="row">
        <button ref={button} type="button" class="button primary grow" data-testid="review" onClick={press}>
          {words.review}
        </button>
        {canReturn && (
          <button type="button" class="button" onClick={() => dispatch({ type: "edit", on: false })}>
            {words.back}
          </button>
        )}
      </div>
    </div>
  );
}
