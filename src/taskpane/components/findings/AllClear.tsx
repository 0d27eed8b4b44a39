import type { ReviewResult } from "../../../core/review/review";
import { isClean } from "../../select/ledger";
import { useWords } from "../context";
import { Icon } from "../Icon";

/** Stands where the findings would: nothing was found. */
export function AllClear({ result }: { result: ReviewResult }) {
  const words = useWords();
  const clean = isClean(result);
  return (
    <div class="all-clear">
      <Icon name={clean ? "done" : "warning"} size={28} />
      <p>{clean ? words.allClear : words.notAllClear}</p>
    </div>
  );
}
