import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { makeNew } from "../../src/cli/make-new";
import { openZip, readSheetDetail, readWorkbook } from "../../src/files";

const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((place) => existsSync(place));

describe("npm run new", () => {
  let folder: string;
  let out: string[];
  let err: string[];
  const go = (...argv: string[]) => {
    out = [];
    err = [];
    return makeNew(argv, { out: (line) => out.push(line), err: (line) => err.push(line) });
  };
  const at = (name: string) => path.join(folder, name);
  before(() => (folder = mkdtempSync(path.join(os.tmpdir(), "new-"))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("writes a workbook with the sheets of the role, the first one shown", async () => {
    assert.equal(await go("--pack", "shandong-2019", "--role", "recommender", at("a.xlsx")), 0);
    const { sheets } = readWorkbook(readFileSync(at("a.xlsx")), "a.xlsx");
    assert.deepEqual(sheets.map(({ name, visibility }) => [name, visibility]), [["填报说明", "visible"], ["推荐（申报汇总）", "visible"], ["填写示例", "visible"]]);
    assert.match(out[0], /山东省 2019 申报通知，推荐单位；填报说明、推荐（申报汇总）、填写示例/u);
  });

  it("takes the role by its Chinese name, and 填报单位 where none is given", async () => {
    assert.equal(await go("--pack=yancheng-2018", "--role=评审或管理单位", at("b.xlsx")), 0);
    assert.ok(readWorkbook(readFileSync(at("b.xlsx")), "b.xlsx").sheets.some(({ name, visibility }) => name === "_基地核验选项" && visibility === "hidden"));
    assert.equal(await go("--pack", "yancheng-2018", at("c.xlsx")), 0);
    assert.match(out[0], /填报单位/u);
  });

  it("exits 2 with one Chinese line for a wrong command, and overwrites nothing", async () => {
    const before = readFileSync(at("a.xlsx"));
    for (const [argv, says] of [
      [[], /没有用 --pack/u],
      [["--pack", "nowhere-2020", at("x.xlsx")], /没有法规包 nowhere-2020/u],
      [["--pack", "hunan-2017", "--role", "boss", at("x.xlsx")], /没有角色“boss”.*applicant 填报单位/u],
      [["--pack", "hunan-2017"], /没有指定输出文件/u],
      [["--pack", "hunan-2017", "--role"], /--role 后缺少值/u],
      [["--pack", "hunan-2017", "--on", "2019-01-01", at("x.xlsx")], /没有选项 --on/u],
      [["--pack", "hunan-2017", at("x.xls")], /应以 \.xlsx 结尾/u],
      [["--pack", "hunan-2017", at("x.xlsx"), at("y.xlsx")], /只能指定一个/u],
      [["--pack", "hunan-2017", at("a.xlsx")], /已经存在/u],
    ] as [string[], RegExp][]) {
      assert.equal(await go(...argv), 2, argv.join(" "));
      assert.deepEqual([err.length, says.test(err[0])], [1, true], err[0]);
    }
    assert.deepEqual([existsSync(at("x.xlsx")), readFileSync(at("a.xlsx")).equals(before)], [false, true]);
  });

  it("opens in LibreOffice, which keeps every check", async function () {
    if (!office) return this.skip();
    assert.equal(await go("--pack", "hunan-2017", at("h.xlsx")), 0);
    execFileSync(office, [`-env:UserInstallation=file://${folder}/lo`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", at("again"), at("h.xlsx")], { stdio: "ignore" });
    const types = (file: string, sheet: string) => {
      const { validations } = readSheetDetail(openZip(readFileSync(file)), sheet);
      return validations.map((one) => `${one.areas[0].left} ${one.type} ${one.attributes.promptTitle ?? ""}`).sort();
    };
    for (const sheet of ["单位（基地）信息", "教师", "培训班次"]) {
      const made = types(at("h.xlsx"), sheet);
      assert.ok(made.length > 15, sheet);
      assert.deepEqual(types(at("again/h.xlsx"), sheet), made);
    }
  });
});
