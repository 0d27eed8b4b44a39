import assert from "node:assert/strict";
import { isOwnFormat, readAny, readsAtOneGo } from "../../../src/files/read";
import { cellsOf } from "./support/cells";

const read = async (bytes: Uint8Array, file = "名册.csv") => readAny(new Uint8Array(bytes), file);
const cells = async (text: string) => ({ ...cellsOf(await read(Buffer.from(text))) });
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("CSV and text files", () => {
  it("keep every value as the text it is, whatever the encoding", async () => {
    const expected = { A1: "姓名", B1: "单位", A2: "110101199003078888", B2: "1-2", A3: "007" };
    const csv = "姓名,单位\r\n110101199003078888,1-2\r\n007,\r\n";
    const gbk = Buffer.concat([Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xa5, 0xce, 0xbb]), Buffer.from(csv.slice(csv.indexOf("\r")))]);
    const all = { "UTF-8": Buffer.from(csv), "UTF-8 with its mark": Buffer.from(`\ufeff${csv}`), GBK: gbk, "UTF-16 LE": Buffer.from(`\ufeff${csv}`, "utf16le"), "UTF-16 BE": utf16be(`\ufeff${csv}`), "UTF-16 LE without mark": Buffer.from(csv, "utf16le"), "UTF-16 BE without mark": utf16be(csv) };
    for (const [name, bytes] of Object.entries(all)) assert.deepEqual({ ...cellsOf(await read(bytes)) }, expected, name);
  });

  it("are decoded as a whole once, and never to tell that they are no workbook of ours", async () => {
    const bytes = new Uint8Array(Buffer.from("姓名,单位\n张三,某校\n"));
    const { decode } = TextDecoder.prototype;
    let times = 0;
    TextDecoder.prototype.decode = function (this: TextDecoder, ...given) {
      if ((given[0] as Uint8Array | undefined)?.byteLength === bytes.length) times++;
      return decode.apply(this, given);
    };
    try {
      assert.equal(isOwnFormat(bytes), false);
      assert.equal(times, 0);
      await readAny(bytes, "名册.csv");
      assert.equal(times, 1);
      await assert.rejects(readAny(new Uint8Array(Buffer.from("服务器出错".padEnd(bytes.length - 10))), "名册.xls"), { name: "Refusal" });
      assert.equal(times, 2);
      assert.equal(readsAtOneGo(bytes), false);
    } finally {
      TextDecoder.prototype.decode = decode;
    }
  });

  it("are one sheet that is called as the file is", async () => {
    const name = async (file: string) => (await read(Buffer.from("甲,乙\n"), file)).sheets[0].name;
    assert.deepEqual([await name("报送/2018年[培训]名册.csv"), await name(`${"长".repeat(40)}.txt`)], ["2018年 培训 名册", "长".repeat(31)]);
  });

  it("tell their delimiter by what most lines have", async () => {
    assert.deepEqual(await cells("某某名册，2018年\n姓名\t单位, 部门\n张三\t某校, 教务处\n"), { A1: "某某名册，2018年", A2: "姓名", B2: "单位, 部门", A3: "张三", B3: "某校, 教务处" });
    assert.deepEqual(await cells("姓名;单位\n张三;某校\n"), { A1: "姓名", B1: "单位", A2: "张三", B2: "某校" });
    assert.deepEqual(await cells("sep=;\n甲,一;乙\n"), { A1: "甲,一", B1: "乙" });
    assert.deepEqual(await cells("姓名\n张三\n"), { A1: "姓名", A2: "张三" });
  });

  it("hold delimiters, line ends and quotes between quotes, and a lone quote as a character", async () => {
    assert.deepEqual(await cells('甲,"a,""b""\n c"\n"乙",d"e\n'), { A1: "甲", B1: 'a,"b"\n c', A2: "乙", B2: 'd"e' });
    assert.deepEqual(await cells('甲,"没有结束\n乙,丙\n'), { A1: "甲", B1: '"没有结束', A2: "乙", B2: "丙" });
    assert.deepEqual(await cells('甲,="001"\n"=""002""",\n'), { A1: "甲", B1: "001", A2: "002" });
    assert.deepEqual(await cells("甲,\r乙,丙\r"), { A1: "甲", A2: "乙", B2: "丙" });
  });

  it("are read in time that grows with their length, quotes never closed and all", async () => {
    const text = '"a\n'.repeat(200_000);
    assert.equal((await read(Buffer.from(`甲,乙\n${text}`))).sheets[0].rowCount > 1, true);
  });

  it("a text without columns is read where it is called a text, and is no workbook where it is called one", async () => {
    assert.deepEqual({ ...cellsOf(await read(Buffer.from("单位名称：甲学院\n负责人：张三\n"), "甲.txt")) }, { A1: "单位名称：甲学院", A2: "负责人：张三" });
    await assert.rejects(read(Buffer.from("登录已过期"), "甲.xlsx"), { code: "old-format", message: /不是 Excel 工作簿/u });
  });

  it("what is no text is refused, and so is what no sheet can hold", async () => {
    await assert.rejects(read(Uint8Array.of(0xc3, 0x28, 0xff, 0x0a)), { code: "not-workbook" });
    await assert.rejects(read(Uint8Array.of(1, 2, 3, 0)), { code: "not-workbook" });
    await assert.rejects(read(Buffer.from("a,".repeat(17_000))), { code: "off-grid" });
    await assert.rejects(readAny(Buffer.from("a,a\na,a\n"), "a.csv", { caps: { cells: 3 } }), { code: "too-many-cells" });
  });
});
