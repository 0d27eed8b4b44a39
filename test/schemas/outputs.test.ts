import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { inExcel } from "../../src/cli/in-excel";
import { fillInFile } from "../../src/cli/make-new";
import { acceptanceWorkbook } from "../../src/cli/package/acceptance/workbook";
import { run } from "../../src/cli/run";
import { planForm, planSheets } from "../../src/core/forms";
import { formsOf } from "../../src/core/forms/layouts";
import { planFillIn, roles } from "../../src/core/fillin";
import { datasetFromRows } from "../../src/core/intake/records/dataset-from-rows";
import { reports, type ReportKind } from "../../src/core/reports";
import { fillForm, markFindings, undoLastWrite, writeReport } from "../../src/excel";
import { blankWorkbook } from "../../src/files";
import { editByUser, Host, openHost, saveHost } from "../../src/host";
import { forms, packs } from "../../src/packs";
import { bookOf } from "../cli/support";
import { planOf, threeUnits } from "../core/forms/support";
import { calculated, template as formTemplate } from "../excel/growing-template";
import { finding, resultOf } from "../excel/results";
import { byLibrary } from "../roundtrip/by-library";
import { grown, template } from "../roundtrip/growing-template";
import { schemaFaults, schemasAreThere } from "../support/package/schema";
import { drawn } from "../support/runs";

/** What is made one after the other, as one Excel is all there is. */
async function each<T>(list: Iterable<T>, make: (one: T) => Promise<Uint8Array | Uint8Array[]>): Promise<Uint8Array[]> {
  const made: Uint8Array[] = [];
  for (const one of list) made.push(...[await make(one)].flat());
  return made;
}

const small = bookOf("单位信息", [["单位名称", "单位类别", "年培训人数", "联系电话"], ["甲<&>学院", "高等院校", 1999, "1"], [" 乙学院 ", "", 2600, "13800001111"]]);
const found = resultOf([finding("单位信息", "C2"), finding("单位信息", "D2", "warning"), finding("单位信息", "B3", "missing")]);
const worked = (work: () => Promise<unknown>): Promise<Uint8Array> => inExcel(small, "报送.xlsx", async () => void (await work()));

/** All that the command line writes for one submitted workbook, in a folder that goes again. */
async function written(...more: string[]): Promise<Uint8Array[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "schemas-"));
  try {
    writeFileSync(path.join(folder, "报送.xlsx"), small);
    const argv = [path.join(folder, "报送.xlsx"), "--pack", "shandong-2019", "--on", "2019-09-24", ...more.map((word) => word.replace("DIR", folder))];
    const failed: string[] = [];
    assert.ok((await run(argv, "2019-09-24", { out: () => undefined, err: (line) => void failed.push(line) })) < 2, failed.join("\n"));
    return readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith(".xlsx") && name !== "报送.xlsx").map((name) => readFileSync(path.join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each kind of workbook that leaves our hands, and a way to it; of those there are many of, some. */
const kinds: Record<string, () => Promise<Uint8Array[]>> = {
  "new workbooks of every pack and role": () => each(packs.flatMap((pack) => roles.map((role) => ({ pack, role }))).filter((_, i) => drawn(i, 8)), async ({ pack, role }) => (await fillInFile(planFillIn({ pack, known: packs, role, forms: formsOf(pack) }), "新.xlsx")).saved),
  "marked copies, and the reviewer's workbook": () => written("--xlsx", "DIR/out", "--checklist", "DIR/评审.xlsx"),
  "marks in an open workbook": () => each([1], () => worked(() => markFindings(found))),
  "lists, ledgers and verdicts": () => each(Object.keys(reports) as ReportKind[], (kind) => worked(() => writeReport(kind, found))),
  "what is left after a write is undone": () => each([1], () => worked(async () => { await writeReport("findings", found); await undoLastWrite(); })),
  "forms that are drawn": () => each([...forms.values()].filter((_, i) => drawn(i, 3)), (form) => worked(() => fillForm(form.kind === "table" ? planForm(form, datasetFromRows(threeUnits)) : planSheets(form, datasetFromRows(threeUnits))))),
  "forms in a template that grows": () => each([1], () => inExcel(formTemplate(calculated(5) + calculated(6)), "附件2.xlsx", async () => void (await fillForm(planOf({ institution: ["甲", "乙", "丙", "丁"].map((name) => ({ name, annualTrainees: 2600 })) }))))),
  "templates of tables, charts and rules that grow": () => each([false, true], (table) => grown(template(table), 3, 2)),
  "what the workbench saves after typing": () => each([1], async () => {
    const host = new Host(openHost(small, "报送.xlsx"));
    for (const [row, text] of ["2019年9月1日", "=C2*2", "30%", "'007", "甲\n乙"].entries()) editByUser(host, host.workbook.sheets[0], row + 1, 4, text);
    return saveHost(host.workbook);
  }),
  "验收.xlsx": () => each([1], acceptanceWorkbook),
  "patched workbooks with each feature": () => each(byLibrary.filter(({ writer }) => writer === "ours"), async (book) => book.make()),
  "an empty workbook": () => each([1], async () => blankWorkbook("数据")),
};

describe("by the schemas of ECMA-376", () => {
  const made = new Map<string, Uint8Array[]>();
  const faults = new Map<Uint8Array, string[]>();
  before(async function () {
    if (!schemasAreThere) this.skip();
    for (const [kind, make] of Object.entries(kinds)) made.set(kind, await make());
    const all = [...made.values()].flat();
    (await schemaFaults(all)).forEach((said, i) => faults.set(all[i], said));
  });

  for (const kind of Object.keys(kinds)) {
    it(`${kind} are valid`, () => {
      const own = made.get(kind)!;
      assert.ok(own.length > 0, "nothing was made");
      assert.deepEqual(own.flatMap((bytes) => faults.get(bytes)!), []);
    });
  }
});
