import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Case } from "../case";

const places = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];

/** LibreOffice without a screen, converting the file to .csv: what an office program takes merely to read it and write its first sheet. */
export const libreOffice: Case = async (file) => {
  const program = [process.env.SOFFICE_PATH, ...places].find((place) => place && existsSync(place));
  if (!program) throw new Error("no LibreOffice here");
  return () => {
    const folder = mkdtempSync(path.join(tmpdir(), "bench-office-"));
    try {
      // A profile of its own: one that runs already would take the file over.
      spawnSync(program, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "csv", "--outdir", folder, file]);
      if (!readdirSync(folder).some((name) => name.endsWith(".csv"))) throw new Error("nothing was converted");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
};
