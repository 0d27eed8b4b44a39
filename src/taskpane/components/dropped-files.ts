/** What was dropped: files, and the way to those that came in folders. */
interface Dropped {
  files: File[];
  paths: Map<File, string>;
}

/** All files of a drop, folders walked to any depth. What a folder will not give is left to its reader to refuse. */
export async function droppedFiles(data: DataTransfer): Promise<Dropped> {
  // Both lists are gone once the event is over.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...data.files];
  if (!entries.some((entry) => entry?.isDirectory)) return { files: plain, paths: new Map() };
  const found: Dropped = { files: [], paths: new Map() };
  for (const entry of entries) if (entry) await walk(entry, found);
  return found;
}

async function walk(entry: FileSystemEntry, found: Dropped): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.files.push(file);
    const path = entry.fullPath.replace(/^\//u, "");
    if (path.includes("/")) found.paths.set(file, path);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A folder is given in portions, until an empty one.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return;
    for (const one of portion) await walk(one, found);
  }
}
