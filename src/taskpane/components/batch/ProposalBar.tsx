import { takeProposal } from "../../commands/propose";
import type { State } from "../../state/state";
import { useCommands, useSpeech, useWords } from "../context";
import { Icon } from "../Icon";

/** The regulation that the files seem to be made for: taken only when a person says so. */
export function ProposalBar({ proposal, chosen }: { proposal: State["proposal"]; chosen: readonly string[] }) {
  const words = useWords();
  const { word } = useSpeech();
  const context = useCommands();
  const pack = proposal && context.packs.find(({ id }) => id === proposal.pack);
  if (!pack || chosen.includes(pack.id)) return null;
  return (
    <div class="bar" role="status" data-testid="proposal">
      <Icon name="info" />
      <span class="grow">{words.proposed(word(pack.shortTitle), proposal.files, proposal.of)}</span>
      <button type="button" class="link" data-testid="proposal-take" onClick={() => takeProposal(context)}>
        {words.takeProposal}
      </button>
    </div>
  );
}
