import type { Tab } from "./book";
import type { Words } from "./messages/zh-CN";

interface Props {
  words: Words;
  tabs: Tab[];
  active: string;
  onActivate(sheet: string): void;
}

/** Sheet tabs as Excel has them; hidden sheets are not offered. Arrow keys move along them. */
export function Tabs({ words, tabs, active, onActivate }: Props) {
  const shown = tabs.filter((tab) => !tab.hidden || tab.name === active);
  const move = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!by) return;
    const index = shown.findIndex((tab) => tab.name === active);
    onActivate(shown[(index + by + shown.length) % shown.length].name);
    const list = event.currentTarget as HTMLElement;
    requestAnimationFrame(() => list.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
    event.preventDefault();
  };
  return (
    <div class="tabs" role="tablist" aria-label={words.sheets} onKeyDown={move}>
      {shown.map((tab) => (
        <button
          key={tab.name}
          type="button"
          role="tab"
          class="tab"
          aria-selected={tab.name === active}
          tabIndex={tab.name === active ? 0 : -1}
          style={tab.color ? { boxShadow: `inset 0 -3px ${tab.color}` } : undefined}
          onClick={() => onActivate(tab.name)}
        >
          {tab.name}
          {tab.hidden ? words.hiddenSheet : ""}
        </button>
      ))}
    </div>
  );
}
