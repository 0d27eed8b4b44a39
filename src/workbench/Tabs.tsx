import { useEffect, useRef, useState } from "preact/hooks";
import type { Tab } from "./book";
import { ContextMenu, type MenuEntry } from "./ContextMenu";
import type { Words } from "./messages/zh-CN";

interface Props {
  words: Words;
  tabs: Tab[];
  active: string;
  onActivate(sheet: string): void;
  onAdd(): void;
  onRename(sheet: string, name: string): void;
  onDelete(sheet: string): void;
}

/**
 * Sheet tabs as Excel has them; hidden sheets are not offered. Arrow keys move along them, F2 or a double click renames, Delete asks whether
 * the sheet goes; those that do not fit are scrolled to, or chosen from the list.
 */
export function Tabs({ words, tabs, active, onActivate, onAdd, onRename, onDelete }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const question = useRef<HTMLDialogElement>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [asked, setAsked] = useState("");
  const [menu, setMenu] = useState<{ at: { x: number; y: number }; entries: MenuEntry[]; label: string } | null>(null);
  const shown = tabs.filter((tab) => !tab.hidden || tab.name === active);
  useEffect(() => list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" }), [active, tabs.length]);

  const ask = (sheet: string) => {
    setAsked(sheet);
    question.current!.showModal();
  };
  const openMenu = (sheet: string, at: { x: number; y: number }) =>
    setMenu({
      at,
      label: words.sheetMenu,
      entries: [
        { id: "add-sheet", label: words.command.addSheet, keys: "Shift+F11", run: onAdd },
        { id: "rename-sheet", label: words.renameSheet, keys: "F2", run: () => setRenaming(sheet) },
        { id: "delete-sheet", label: words.deleteSheet, keys: "Delete", disabled: shown.length < 2, run: () => ask(sheet) },
      ],
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const element = event.target as HTMLElement;
    if (element instanceof HTMLInputElement) return;
    const box = element.getBoundingClientRect();
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (event.key === "F2") setRenaming(active);
    else if (event.key === "Delete" && shown.length > 1) ask(active);
    else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) openMenu(active, { x: box.left, y: box.top });
    else if (by) {
      const index = shown.findIndex((tab) => tab.name === active);
      onActivate(shown[(index + by + shown.length) % shown.length].name);
      requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("[aria-selected=true]")?.focus());
    } else return;
    event.preventDefault();
  };
  const rename = (name: string | null) => {
    const sheet = renaming;
    setRenaming(null);
    if (sheet !== null && name !== null && name !== sheet) onRename(sheet, name);
  };
  const begin = (input: HTMLInputElement | null): void => {
    if (!input || document.activeElement === input) return;
    input.focus();
    input.select();
  };
  const showAll = (event: MouseEvent) => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    setMenu({ at: { x: box.left, y: box.top }, label: words.allSheets, entries: shown.map(({ name }, index) => ({ id: `sheet-${index}`, label: name, run: () => onActivate(name) })) });
  };
  return (
    <div class="tab-row">
      <div ref={list} class="tabs" role="tablist" aria-label={words.sheets} onKeyDown={onKeyDown} onWheel={(event) => !event.ctrlKey && list.current!.scrollBy(event.deltaY || event.deltaX, 0)}>
        {shown.map((tab) =>
          tab.name === renaming ? (
            <input
              key={tab.name}
              class="tab-name"
              data-testid="tab-name"
              aria-label={words.sheetName}
              defaultValue={tab.name}
              ref={begin}
              onKeyDown={(event) => {
                if (event.isComposing) return;
                event.stopPropagation();
                if (event.key === "Enter") rename(event.currentTarget.value);
                else if (event.key === "Escape") rename(null);
              }}
              onBlur={(event) => renaming !== null && rename(event.currentTarget.value)}
            />
          ) : (
            <button
              key={tab.name}
              type="button"
              role="tab"
              class="tab"
              aria-selected={tab.name === active}
              tabIndex={tab.name === active ? 0 : -1}
              style={tab.color ? { boxShadow: `inset 0 -3px ${tab.color}` } : undefined}
              onClick={() => onActivate(tab.name)}
              onDblClick={() => setRenaming(tab.name)}
              onContextMenu={(event) => {
                event.preventDefault();
                onActivate(tab.name);
                openMenu(tab.name, { x: event.clientX, y: event.clientY });
              }}
            >
              {tab.name}
              {tab.hidden ? words.hiddenSheet : ""}
            </button>
          ),
        )}
      </div>
      <button type="button" class="plain first" data-testid="all-sheets" aria-label={words.allSheets} title={words.allSheets} onClick={showAll}>
        ≡
      </button>
      <button type="button" class="plain" data-testid="add-sheet" aria-label={words.command.addSheet} title={`${words.command.addSheet} (Shift+F11)`} onClick={onAdd}>
        ＋
      </button>
      {menu && <ContextMenu {...menu} onClose={() => setMenu(null)} />}
      <dialog ref={question} class="question">
        <p>{words.deleteSheetAsk(asked)}</p>
        <form method="dialog" class="answers">
          <button type="submit" class="primary" data-testid="delete-sheet-ok" onClick={() => onDelete(asked)}>
            {words.deleteSheet}
          </button>
          <button type="submit" autofocus>
            {words.cancel}
          </button>
        </form>
      </dialog>
    </div>
  );
}
