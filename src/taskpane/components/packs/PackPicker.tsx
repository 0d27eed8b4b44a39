import type { Pack } from "../../../core/language/pack/schema";
import { validityOn } from "../../select/validity";
import type { Choice, BroughtPack } from "../../state/state";
import { useCommands, useSpeech, useWords } from "../context";
import { OwnPackTools, RefusedPack } from "./OwnPackTools";
import { PackDrop } from "./PackDrop";

function PackOption({ pack, choice, parent, own }: { pack: Pack; choice: Choice; parent: Pack | undefined; own: BroughtPack | undefined }) {
  const words = useWords();
  const { word } = useSpeech();
  const { dispatch } = useCommands();
  const chosen = choice.packs.includes(pack.id);
  const { validity, from, to } = validityOn(pack, choice.on, choice.params);
  const packs = chosen ? choice.packs.filter((id) => id !== pack.id) : [...choice.packs, pack.id];
  const state =
    validity === "inForce" ? words.inForce : validity === "expired" ? words.expired(to) : words.notYet(from);
  const detail = [pack.docNo, parent && words.includes(word(parent.shortTitle))].filter(Boolean).join(" · ");
  return (
    <label class={`option${chosen ? " option-on" : ""}`}>
      <input type="checkbox" checked={chosen} data-testid={`pack-${pack.id}`} onChange={() => dispatch({ type: "choose", choice: { packs } })} />
      <span class="option-text">
        <span class="option-title">{word(pack.shortTitle)}</span>
        <span class="option-detail">
          <span class={`badge badge-${validity}`}>{state}</span>
          {detail !== "" && <span>{detail}</span>}
        </span>
        {own && <OwnPackTools own={own} />}
      </span>
    </label>
  );
}

/** Which regulations to review against; an expired one stays possible and says 参考. Those of one's own stand below, named as such. */
export function PackPicker({ choice, own }: { choice: Choice; own: readonly BroughtPack[] }) {
  const words = useWords();
  const { packs } = useCommands();
  return (
    <fieldset class="section">
      <legend>{words.packs}</legend>
      {packs.length === 0 && <p class="empty">{words.noPacksAtAll}</p>}
      {packs.map((pack) => (
        <PackOption key={pack.id} pack={pack} choice={choice} parent={packs.find((other) => other.id === pack.extends)} own={own.find((other) => other.pack === pack)} />
      ))}
      {own.map((one) => !one.pack && <RefusedPack key={one.id} own={one} />)}
      {packs.length > 1 && <p class="hint">{words.packsHint}</p>}
      <PackDrop />
    </fieldset>
  );
}
