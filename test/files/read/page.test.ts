import assert from "node:assert/strict";
import { readAny } from "../../../src/files/read";
import { cellsOf } from "./support/cells";

const read = async (html: string, file = "导出.xls") => readAny(new Uint8Array(Buffer.from(html)), file);
const told = async (html: string) => {
  const book = await read(html);
  return book.sheets.map((sheet) => ({ name: sheet.name, cells: { ...cellsOf(book, sheet) }, merges: sheet.merges }));
};

describe("web pages saved as .xls", () => {
  it("each table is a sheet, its values the texts they show", async () => {
    const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><title>导出</title><style>td{mso-number-format:"\\@"}</style><!--[if gte mso 9]><xml><x:Name>表</x:Name></xml><![endif]--></head>
      <body><h1>某某汇总表</h1><p>填报单位：甲学院</p><table border=1>
      <thead><tr><th>单位名称</th><th>年培训&nbsp;人数</th><th>身份证号</th></tr></thead>
      <tbody><tr><td>甲&amp;乙<br>学院</td><td x:num="1999.0">1999</td><td>110101199003078888</td></tr>
      <tr><td><span> 丙 </span></td><td>2019/9/1</td><td>007</td></tr></tbody></table><p>注：一式三份</p></body></html>`;
    assert.deepEqual(await told(page), [{
      name: "某某汇总表", merges: [],
      cells: { A1: "某某汇总表", A2: "填报单位：甲学院", A3: "单位名称", B3: "年培训\u00a0人数", C3: "身份证号", A4: "甲&乙\n学院", B4: "1999", C4: "110101199003078888", A5: "丙", B5: "2019/9/1", C5: "007", A7: "注：一式三份" },
    }]);
  });

  it("a table of contents is no title of the first table", async () => {
    const page = '<html><body><h1>Overview</h1><a href="#t0">单位信息</a><br><a href="#t1">推荐情况</a><hr><a name="t0"><h1>单位信息</h1></a><table><tr><td>甲</td><td><a href="#x">乙</a></td></tr></table>';
    assert.deepEqual(Object.values((await told(page))[0].cells).filter((text) => /推荐|乙/u.test(String(text))), ["乙"]);
  });

  it("spans are merges, and what they cover is passed over", async () => {
    const [{ cells, merges }] = await told('<table><tr><td rowspan="2" colspan=2>甲<td>乙<tr><td>丙</td></tr><tr><td>丁</td><td>戊</td><td>己</td></tr></table>');
    assert.deepEqual(cells, { A1: "甲", C1: "乙", C2: "丙", A3: "丁", B3: "戊", C3: "己" });
    assert.deepEqual(merges, [{ top: 0, left: 0, bottom: 1, right: 1 }]);
    assert.deepEqual((await told('<table><tr><td rowspan="60000">甲</td><td>乙</td></tr></table>'))[0].merges, []);
  });

  it("a table within a cell follows, one that only lays out is none", async () => {
    assert.deepEqual((await told("<table><tr><td>甲<table><tr><td>乙</td></tr></table></td><td>丙</td></tr></table>")).map(({ cells }) => cells), [{ A1: "甲", B1: "丙" }, { A1: "乙" }]);
    assert.deepEqual((await told("<table><tr><td><table><tr><td>乙</td></tr></table></td></tr></table>")).map(({ cells }) => cells), [{ A1: "乙" }]);
  });

  it("tick boxes, chosen options, hidden rows and what is struck out", async () => {
    const book = await read('<table><tr style="display:none"><td><input type=checkbox checked>是 <input type="checkbox">否</td></tr><tr><td><select><option>高级</option><option selected>中级</option></select></td><td><s>1</s>2</td></tr></table>');
    assert.deepEqual([{ ...cellsOf(book) }, book.sheets[0].hiddenRows], [{ A1: "☑是 □否", A2: "中级", B2: "2" }, [0]]);
    assert.deepEqual([...book.remarks!.values()], [{ struck: "1" }]);
  });

  it("in GBK and UTF-16", async () => {
    const gbk = Buffer.concat([Buffer.from("<table><tr><td>"), Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]), Buffer.from("</td></tr></table>")]);
    for (const bytes of [gbk, Buffer.from("\ufeff<table><tr><td>姓名</td></tr></table>", "utf16le")]) assert.deepEqual({ ...cellsOf(await readAny(new Uint8Array(bytes), "a.xls")) }, { A1: "姓名" });
  });

  it("a page without a table is refused, and markup without end is read to its end", async () => {
    await assert.rejects(read("<html><body>请先登录</body></html>"), { code: "old-format", message: /网页/u });
    for (const part of ['<td "', "<td>", "<!-- ", "<table>", "<a '>", "< ", "<script>", "&#", "<tr><td colspan=1000>"]) {
      const book = await read(`<table><tr><td>甲</td></tr></table>${part.repeat(20_000)}`).catch((error: unknown) => error);
      assert.ok(!(book instanceof Error) || book.name === "Refusal", `${part} ${String(book)}`);
    }
  });
});
