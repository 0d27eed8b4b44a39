import assert from "node:assert/strict";
import type { GivenRow } from "../../../src/core/intake/records/dataset-from-rows";
import { readGraduation } from "../../../src/core/dictionary/values/graduation";
import { readTeaching } from "../../../src/core/dictionary/values/teaching";
import { titleRank, titleUnderway } from "../../../src/packs/hunan-2017/derived/title-rank";
import { derive } from "../../support/derive";

describe("现任课专业、年限", () => {
  const readings: [string, string[], number | undefined][] = [
    ["机械工程、12年", ["机械工程"], 12],
    ["机械工程12年", ["机械工程"], 12],
    ["机械工程，12", ["机械工程"], 12],
    ["机械工程（12年）", ["机械工程"], 12],
    ["機械工程/十二年", ["机械工程"], 12],
    ["机械工程 二十年以上", ["机械工程"], 20],
    ["机械工程、电气工程、8年", ["机械工程", "电气工程"], 8],
    ["机械工程10年；电气工程5年", ["机械工程", "电气工程"], 10],
    ["机械工程 电气工程 五年", ["机械工程", "电气工程"], 5],
    ["3D打印技术、7年", ["3D打印技术"], 7],
    ["护 理 学\n9 年", ["护理学"], 9],
    ["机械工程", ["机械工程"], undefined],
    ["12年", [], 12],
    ["", [], undefined],
  ];
  for (const [text, specialties, years] of readings) {
    it(JSON.stringify(text), () => {
      const found = readTeaching(text);
      assert.deepEqual([found.specialties, found.years], [specialties, years]);
    });
  }

  it("gives way to columns of its own", () => {
    const teacher: GivenRow[] = [{ teachSpecialty: "数控；焊接", teachYears: 3, teaching: "护理、9年" }, { teaching: "护理、9年" }, {}, { teachYears: "很久" }];
    assert.deepEqual(derive("teacher", "teaches", { teacher }), ["数控、焊接", "护理", null, null]);
    assert.deepEqual(derive("teacher", "yearsTaught", { teacher }), [3, 9, null, "broken"]);
  });
});

describe("毕业学校、时间及专业", () => {
  const readings: [string, number | undefined, boolean][] = [
    ["湖南大学、2005年6月、机械工程", 2005, true],
    ["湖南大学 2005.06 机械工程", 2005, true],
    ["2005年6月毕业于湖南大学机械工程专业", 2005, true],
    ["中南大学，机械工程，1998-07", 1998, true],
    ["湖南大学，机械工程", undefined, false],
    ["2005年", 2005, false],
    ["湖南大学2005年", 2005, false],
  ];
  for (const [text, year, complete] of readings) it(text, () => assert.deepEqual(readGraduation(text), { year, complete }));

  it("is complete in three columns too", () => {
    const teacher: GivenRow[] = [{ gradSchool: "湖南大学", gradDate: "2005年6月", gradMajor: "机械" }, { gradSchool: "湖南大学", gradDate: "2005" }, {}];
    assert.deepEqual(derive("teacher", "graduationComplete", { teacher }), [true, false, null]);
    assert.deepEqual(derive("teacher", "gradYear", { teacher }), [2005, 2005, null]);
  });
});

describe("职称层级", () => {
  const ranks: Record<string, string[]> = {
    full: ["教授", "研究员", "正高级工程师", "教授级高级工程师", "主任医师", "编审", "研究馆员", "一级演员", "高级记者", "正高"],
    associate: ["副教授", "副研究员", "高级工程师", "高级农艺师", "高级经济师", "高级会计师", "高级统计师", "高级审计师", "高级实验师", "高级讲师", "副主任医师", "副编审", "副研究馆员", "高级教师", "中学高级教师", "主任编辑", "高级政工师", "副 教 授（硕导）", "高級講師", "讲师、高级工程师"],
    intermediate: ["讲师", "助理研究员", "工程师", "主治医师", "经济师", "会计师", "馆员", "一级教师"],
    junior: ["助教", "助理工程师", "技术员"],
    none: ["高级技师", "技师", "高级工", "处长", "主任", "副院长", "无职称", "无", "暂无", "没有职称", "未评", "尚未评定", "未定级", "未参评", "未取得职称"],
  };
  for (const [rank, titles] of Object.entries(ranks)) it(rank, () => assert.deepEqual(titles.map((title) => titleRank(title)), titles.map(() => rank)));

  it("is not guessed where no table has the title", () => assert.deepEqual(["名师工作室成员", ""].map((title) => titleRank(title)), [undefined, undefined]));

  it("is not guessed of posts and licences, nor where a higher one is won already", () => {
    const open = ["总工程师", "副总经济师", "总会计师", "注册会计师", "助理教授", "讲师（已通过副教授评审）", "工程师（高级工程师待聘）", "讲师（副高待聘）", "讲师（副教授资格）"];
    assert.deepEqual(open.filter((title) => titleRank(title) !== undefined), []);
    assert.deepEqual(["讲师（拟评副教授）", "讲师（副教授评审中）", "讲师（高校教师资格）", "工程师（2018年取得）"].map((title) => titleRank(title)), ["intermediate", "intermediate", "intermediate", "intermediate"]);
  });

  it("goes by the level where one is filled in", () => {
    const teacher: GivenRow[] = [{ title: "教授" }, { title: "某称号", titleLevel: "副高" }, { titleLevel: "大师" }, { title: "高级技师" }, {}];
    assert.deepEqual(derive("teacher", "titleRank", { teacher }), ["full", "associate", "broken", "none", null]);
  });
});

describe("每个专业的任课教师数", () => {
  const specialty: GivenRow[] = [{ unit: "甲", name: "机械工程" }, { unit: "甲", name: "护理" }, { unit: "乙", name: "机械工程" }];
  const teacher: GivenRow[] = [
    { unit: "甲", kind: "专职", name: "张三", education: "本科", title: "副教授", teaching: "机械工程、护理、9年" },
    { unit: "甲", kind: "兼职", name: "张 三", education: "本科", title: "副教授", teaching: "机械工程、9年" },
    { unit: "甲", kind: "专职", name: "李四", education: "大专", title: "教授", teaching: "機械工程专业、9年" },
    { unit: "甲", kind: "专职", name: "王五", education: "博士", title: "讲师", teachSpecialty: "护理" },
    { unit: "甲", kind: "专职", name: "赵六", teaching: "会计、9年" },
    { unit: "乙", kind: "专职", name: "钱七" },
  ];

  it("counts persons, once each, in every specialty they teach", () => {
    assert.deepEqual(derive("specialty", "teacherCount", { specialty, teacher }), [2, 2, null]);
    assert.deepEqual(derive("specialty", "qualifiedTeacherCount", { specialty, teacher }), [1, 1, null]);
  });

  it("counts each in the first specialty only, if so set", () => {
    assert.deepEqual(derive("specialty", "teacherCount", { specialty, teacher }, [["teacherMultiSpecialty", "countOnce"]]), [2, 1, null]);
  });

  it("takes equal ID numbers for one person and different ones for two", () => {
    const rows: GivenRow[] = [
      { unit: "甲", name: "张三", idNo: "43010219800101221X", teaching: "机械工程" }, { unit: "甲", name: "张三（返聘）", idNo: "43010219800101221X", teaching: "机械工程" },
      { unit: "甲", name: "张三", idNo: "430102198203050011", teaching: "机械工程" }, { unit: "甲", name: "李四", idNo: "430102197503020012", teaching: "机械工程" },
      { unit: "甲", name: "李四", teaching: "机械工程" },
    ];
    const count = derive("specialty", "teacherCount", { specialty: specialty.slice(0, 1), teacher: rows });
    // 张三 twice under one number, another 张三, and 李四, whose second row has no number.
    assert.deepEqual(count, [3]);
  });

  it("reads both columns alike, whatever stands between, behind or around the names", () => {
    const one: GivenRow[] = [{ unit: "甲", name: "园林" }];
    for (const text of ["园林/建筑", "园林,建筑", "园林 建筑", "园林、建筑", "园林类", "园林专业", "园林(12年)", "园林（风景）", "园林，12年", "园林\n建筑"]) {
      assert.deepEqual(derive("specialty", "teacherCount", { specialty: one, teacher: [{ unit: "甲", name: "张三", teachSpecialty: text }] }), [1], text);
      assert.deepEqual(derive("specialty", "teacherCount", { specialty: one, teacher: [{ unit: "甲", name: "张三", teaching: text }] }), [1], text);
    }
  });

  it("leaves names that are only alike, and blanks among names, to a person", () => {
    const pairs: [string, string | null, number, number][] = [
      ["会计学", "会计", 0, 1], ["机械制造及其自动化", "机械制造及自动化", 0, 1], ["园林", "园林技术", 0, 1], ["园林", null, 1, 2], ["园林", "护理", 0, 0], ["机械设计制造及其自动化", "机械设计与制造", 0, 1], ["林业", "林学", 0, 1], ["法律", "法学", 0, 1], ["林业", "法学", 0, 0], ["园林", "见附件", 0, 1],
    ];
    for (const [wanted, taught, sure, most] of pairs) {
      const given = { specialty: [{ unit: "甲", name: wanted }], teacher: [{ unit: "甲", name: "张三", teachSpecialty: taught }, ...(taught === null ? [{ unit: "甲", name: "李四", teachSpecialty: wanted }] : [])] };
      assert.deepEqual([derive("specialty", "teacherCount", given), derive("specialty", "teacherCountMost", given)], [[sure], [most]], `${wanted} ${taught}`);
    }
  });
});

describe("认定范围", () => {
  const institution: GivenRow[] = [{ name: "甲", recognizedSpecialties: "机械工程、护理", recognizedAudience: "面向本系统、本单位招生" }, { name: "乙" }];
  const specialty: GivenRow[] = [{ unit: "乙", name: "会计", senior: "√", public: "√" }];
  const trainingClass: GivenRow[] = [
    { base: "甲", specialty: "機械工程", audience: "本单位", level: "高级" }, { base: "甲", specialty: "会计", audience: "面向社会" }, { base: "甲" },
    { base: "甲", serviceForm: "公需科目" }, { base: "乙", specialty: "会计", audience: "本单位", level: "初级" }, { base: "丙", specialty: "会计", audience: "本单位" },
  ];

  it("compares specialty, audience and level with what was recognised, else applied for", () => {
    const of = (id: string): unknown[] => derive("trainingClass", id, { institution, specialty, trainingClass });
    assert.deepEqual(of("specialtyRecognised"), [true, false, null, true, true, null]);
    assert.deepEqual(of("audienceRecognised"), [true, false, null, null, true, null]);
    assert.deepEqual(of("levelRecognised"), [null, null, null, null, false, null]);
  });
});

describe("a title that is not held yet", () => {
  it("has no rank, in whatever words", () => {
    for (const text of ["高级（评审中）", "副教授（拟聘）", "副教授（待聘）", "正高（公示中）", "拟评副教授", "副高（已申报）", "副高(公示期)", "申报教授", "待评副高", "高级工程师（正在评审）", "高级讲师（未聘）", "正高级（预计2019年取得）", "副教授（教育学，拟聘）", "讲师/副教授（拟聘）", "副高（享受待遇）", "高级会计师（考试通过，待评审）", "副研究员（評審中）"]) {
      assert.deepEqual([titleRank(text), titleUnderway(text)], [undefined, true], text);
    }
  });

  it("takes nothing from a title held beside it, nor from other words in brackets", () => {
    const held: [string, string][] = [["副教授、教授（评审中）", "associate"], ["讲师（拟评副教授）", "intermediate"], ["高级讲师（教育）", "associate"], ["译审", "full"], ["副教授（2018年评审通过）", "associate"], ["高级工程师（已聘）", "associate"], ["教授（博导）", "full"], ["副教授/硕导", "associate"]];
    for (const [text, rank] of held) assert.deepEqual([titleRank(text), titleUnderway(text)], [rank, false], text);
  });

  it("is doubtful in a column of levels too", () => {
    const teacher: GivenRow[] = [{ title: "副教授（拟聘）", titleLevel: "副高" }, { titleLevel: "副高（已申报）" }, { titleLevel: "副高" }, { title: "讲师（拟评副教授）", titleLevel: "中级" }];
    assert.deepEqual(derive("teacher", "titleRank", { teacher }), [null, null, "associate", "intermediate"]);
    assert.deepEqual(derive("teacher", "titleUnderway", { teacher }), [true, true, false, false]);
  });
});
