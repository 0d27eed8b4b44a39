/** A remark on a cell, beside it; read aloud with the active one. */
export function NoteCard({ text, x, y }: { text: string; x: number; y: number }) {
  return (
    <div id="grid-note" class="note-card" data-testid="note" role="note" style={{ "--x": `${x}px`, "--y": `${y}px` }}>
      {text}
    </div>
  );
}
