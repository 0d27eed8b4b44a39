import { render } from "preact";
import { openBookPaced } from "./host-book";
import { readSample } from "./sample";
import { wordsFor } from "./messages";
import { Page } from "./Page";
import "./workbench.css";

const words = wordsFor(navigator.language);
render(<Page words={words} open={openBookPaced} sample={readSample} />, document.getElementById("workbench")!);
