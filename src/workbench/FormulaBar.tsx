import { useEffect, useState } from "preact/hooks";
import { addressOf, parseAddress } from "./grid/address";
import type { Selection } from "./grid/model";
import type { Words } from "./messages/zh-CN";

interface Props {
  words: Words;
  selection: Selection;
  text: string;
  onGo(row: number, column: number): void;
  onBadAddress(text: string): void;
  onCommit(text: string): void;
}

/** Name box and formula bar above the grid. */
export function FormulaBar({ words, selection, text, onGo, onBadAddress, onCommit }: Props) {
  const address = addressOf(selection.row, selection.column);
  const [name, setName] = useState(address);
  const [content, setContent] = useState(text);
  useEffect(() => setName(address), [address]);
  useEffect(() => setContent(text), [address, text]);
  const go = () => {
    const target = parseAddress(name);
    if (target) onGo(target.row, target.column);
    else onBadAddress(name);
  };
  return (
    <div class="formula-bar">
      <input
        class="name-box"
        data-testid="name-box"
        aria-label={words.nameBox}
        title={words.nameBox}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => (event.key === "Enter" ? go() : event.key === "Escape" ? setName(address) : undefined)}
        onBlur={() => setName(address)}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        class="formula"
        data-testid="formula"
        aria-label={words.formulaHint}
        value={content}
        onInput={(event) => setContent(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Enter") onCommit(content);
          else if (event.key === "Escape") setContent(text);
        }}
        onBlur={() => setContent(text)}
      />
    </div>
  );
}
