import type { FileLine } from "../../state/file-line";
import type { Group } from "../../select/group";
import type { Grouping } from "../../state/grouping";
import { groupLabel } from "../../select/label";
import { useWords } from "../context";
import { Icon } from "../Icon";
import { OutcomeIcon } from "./OutcomeIcon";
import { listedOutcomes } from "../../../core/dictionary/finding";

export interface RowPlace {
  id: string;
  top: number;
  height: number;
  selected: boolean;
  onPress: () => void;
}

interface Props extends RowPlace {
  group: Group;
  open: boolean;
  at: number;
  of: number;
  by: Grouping;
  /** Of a batch's file: its status and why it was not read. */
  file: FileLine | undefined;
}

/** Head of a group: its name and its findings per outcome; of a file also what became of it. */
export function GroupRow({ id, top, height, selected, onPress, group, open, at, of, by, file }: Props) {
  const words = useWords();
  const label = groupLabel(group, by, words);
  const counted = listedOutcomes.filter((outcome) => group.counts[outcome] > 0);
  const state = file && file.status !== "reviewed" ? file.why === null ? words.status[file.status] : words.clauseWhy(words.status[file.status], file.why) : null;
  const has = group.findings.length > 0;
  return (
    <div
      id={id}
      class={`group-row${selected ? " selected" : ""}${state !== null ? " group-unread" : ""}`}
      role="treeitem"
      aria-level={1}
      aria-setsize={of}
      aria-posinset={at + 1}
      aria-selected={selected}
      aria-expanded={has ? open : undefined}
      data-testid="group"
      style={{ transform: `translateY(${top}px)`, height: `${height}px` }}
      onClick={onPress}
    >
      {has ? <Icon name={open ? "down" : "chevron"} size={12} /> : <span class="no-chevron" />}
      <span class="group-name">
        <span class="group-label" title={label}>
          {label}
        </span>
        {by === "file" ? (
          <span class={state !== null ? "group-state" : "group-counts"} title={state ?? undefined}>
            {state ?? (counted.length === 0 ? words.fileClean : <GroupCounts group={group} worded />)}
          </span>
        ) : (
          group.detail !== "" && by === "clause" && <span class="group-detail">{group.detail}</span>
        )}
      </span>
      {by !== "file" && (
        <span class="group-counts">
          <GroupCounts group={group} worded={false} />
        </span>
      )}
    </div>
  );
}

/** Icon and number per outcome; the word is seen where there is room, and always read out. */
function GroupCounts({ group, worded }: { group: Group; worded: boolean }) {
  const words = useWords();
  return (
    <>
      {listedOutcomes.map((outcome) =>
        group.counts[outcome] === 0 ? null : (
          <span key={outcome} class={`count outcome-${outcome}`}>
            <OutcomeIcon outcome={outcome} size={12} />
            <span class={worded ? "count-word" : "visually-hidden"}>{words.outcome[outcome]}</span>
            {group.counts[outcome]}
          </span>
        ),
      )}
    </>
  );
}
