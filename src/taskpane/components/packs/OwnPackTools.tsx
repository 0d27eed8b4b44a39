import { removePack } from "../../commands/own-packs";
import type { BroughtPack } from "../../state/state";
import { useCommands, useWords } from "../context";
import { Icon } from "../Icon";

/** What sets a pack of one's own apart: its badge, whether it is on trial, the way to remove it. */
export function OwnPackTools({ own }: { own: BroughtPack }) {
  const words = useWords();
  const context = useCommands();
  return (
    <span class="own-pack">
      <span class="badge">{words.ownPack}</span>
      {own.trial && <span class="badge badge-expired">{words.ownPackTrial}</span>}
      <button
        type="button"
        class="icon-button"
        aria-label={words.removePack(own.title)}
        title={words.removePack(own.title)}
        data-testid={`remove-pack-${own.id}`}
        onClick={(event) => (event.preventDefault(), void removePack(context, own.id))}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}

/** A pack the workbook carries that cannot be used, with the reasons. */
export function RefusedPack({ own }: { own: BroughtPack }) {
  const words = useWords();
  return (
    <div class="option own-refused" data-testid={`refused-pack-${own.id}`}>
      <Icon name="error" />
      <span class="option-text">
        <span class="option-title">{own.title}</span>
        <span class="badge badge-expired">{words.ownPackRefused}</span>
        {own.why.slice(0, 3).map((why) => (
          <span key={why} class="option-detail">
            {why}
          </span>
        ))}
        <OwnPackTools own={own} />
      </span>
    </div>
  );
}
