import { render } from "preact";
import { openBook } from "./host-book";
import { readSample } from "./sample";
import { wordsFor } from "./messages";
import { Workbench } from "./Workbench";
import "./workbench.css";

const words = wordsFor(navigator.language);
render(<Workbench words={words} open={openBook} sample={readSample} />, document.getElementById("workbench")!);
