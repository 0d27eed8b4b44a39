import { render } from "preact";
import { isOwnFormat } from "../files";
import { readElsewhere } from "../worker/read-elsewhere";
import type { Book, Opening } from "./book";
import { openBookPaced, openCells } from "./host-book";
import { readSample } from "./sample";
import { catalogues } from "./messages";
import { keepWhenInstalled } from "./offline";
import { Page } from "./Page";
import { useLanguage } from "./use-language";
import "./workbench.css";

const spawn = () => new Worker(new URL("../worker/worker.ts", import.meta.url));

/** Our own format is read here, in slices, with all its looks; any other elsewhere, as cells. */
async function open(bytes: Uint8Array, file: string, opening: Opening): Promise<Book> {
  return isOwnFormat(bytes) ? openBookPaced(bytes, file, opening) : openCells(await readElsewhere(bytes, file, spawn, opening.signal));
}

/** The page in the language of its user, from the first moment on and when it is changed. */
function Workbench() {
  return <Page words={catalogues[useLanguage()]} open={open} sample={readSample} />;
}

render(<Workbench />, document.getElementById("workbench")!);
keepWhenInstalled();
