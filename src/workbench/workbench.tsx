import { render } from "preact";
import { isOwnFormat } from "../files";
import { readElsewhere } from "../worker/read-elsewhere";
import type { Book, Opening } from "./book";
import { openBookPaced, openCells } from "./host-book";
import { readSample } from "./sample";
import { nearestLanguage } from "../sheet/nearest-language";
import { catalogues } from "./messages";
import { Page } from "./Page";
import "./workbench.css";

const spawn = () => new Worker(new URL("../worker/worker.ts", import.meta.url));

/** Our own format is read here, in slices, with all its looks; any other elsewhere, as cells. */
async function open(bytes: Uint8Array, file: string, opening: Opening): Promise<Book> {
  return isOwnFormat(bytes) ? openBookPaced(bytes, file, opening) : openCells(await readElsewhere(bytes, file, spawn, opening.signal));
}

const words = catalogues[nearestLanguage(navigator.language)];
render(<Page words={words} open={open} sample={readSample} />, document.getElementById("workbench")!);
