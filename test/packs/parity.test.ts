import assert from "node:assert/strict";
import { packs } from "../../src/packs";
import { chineseDay, dayOf } from "../../src/sheet/day";
import type { Rule } from "../../src/core/language/pack/schema";
import { catalogueText, fixtureText, leafClauses } from "./files";

const ids = packs.map((pack) => pack.id);
const leaves = leafClauses();
/** Leaf clauses of each regulation. */
const leafCount: Record<string, number> = { "national-2013": 155, "shandong-2016": 153, "shandong-2019": 98, "hunan-2017": 230, "yancheng-2018": 129 };
const entries = new Map(packs.flatMap((pack) => pack.entries.map((entry) => [entry.clause, entry])));

/** Exemptions and follow-ups of the authority: the catalogue counts them as checks, but nobody can fail them. */
const nobodyFails = new Set(["shandong-2016/28.1b", "shandong-2019/3.1.3d", "hunan-2017/3.1b", "hunan-2017/23.1d"]);
/** A person's verdict stands in the assessment sheet (检查考核表): the rule reads it, nobody is asked again. */
const recorded = /^(shandong-2016\/26\.2[b-g]|national-2013\/25\.1[c-h]|yancheng-2018\/19\.1[c-h]|hunan-2017\/21\.1[d-i])$/;
/** Titles of forms: their predicates are those of the clauses that ask for the form. */
const titles = new Set(["shandong-2019/annex.1", "shandong-2019/annex.2", "shandong-2019/annex.5"]);

/** Cells of Hunan's form that cannot be wrong but as data: fixed words, ticks, numbers that may be blank, what the authority fills. */
const cells = /^hunan-2017\/form\.(ref|cover\.(title|authority)|fac\.(canteen|dorm|other)|staff\.other2|spec\.(senior|intermediate|junior|public|internal)|sign\.hr)$/;

/** Titles, tables of contents, heads of chapters and parts. */
const headings = /[/](?:title|toc|ch[0-9]+(?:bis)?|sec[0-9]+)$/u;

/** A message with what parameters and the header's day hold by default: the catalogue writes the regulation's own numbers. */
function byDefault({ message, computed = {} }: Rule): string {
  const shown = (value: unknown): string => typeof value !== "string" ? String(value) : /^\d{2}-\d{2}$/.test(value) ? value.split("-").map(Number).join("月") + "日" : chineseDay(dayOf(value));
  return Object.entries(computed).reduce((text, [name, said]) => {
    const holds = typeof said !== "object" ? undefined : "param" in said ? packs.find(({ parameters }) => said.param in parameters)?.parameters[said.param].value : "date" in said && typeof said.date === "string" ? said.date : undefined;
    return holds === undefined ? text : text.replaceAll(`{${name}}`, shown(holds));
  }, message);
}

describe("packs and the catalogue of clauses", () => {
  it("the copy of its facts is the catalogue's (UPDATE_FIXTURES=1 makes it anew)", function () {
    const made = catalogueText(ids);
    if (made === undefined) this.skip();
    assert.equal(fixtureText(made), made);
  });

  it("have each leaf clause exactly once, in no other pack than its own", () => {
    assert.equal(leaves.length, ids.reduce((sum, id) => sum + leafCount[id], 0));
    const placed = packs.flatMap((pack) => pack.entries.map((entry) => entry.clause));
    assert.deepEqual([...placed].sort(), leaves.map((clause) => clause.id).sort());
    for (const pack of packs) assert.ok(pack.entries.every((entry) => entry.clause.startsWith(`${pack.id}/`)));
  });

  it("say the same words of article, item, citation, quote and phase", () => {
    for (const { id, article, item, cite, quote, phase } of leaves) {
      const entry = entries.get(id)!;
      assert.deepEqual(
        { article: entry.article, item: entry.item, cite: entry.cite, quote: entry.quote, phase: entry.phase },
        { article, item, cite, quote, phase }, id,
      );
    }
  });

  it("ask a person what only a person can judge, and decide what a machine can", () => {
    for (const { id, kind } of leaves) {
      const wanted = headings.test(id) ? "heading" : recorded.test(id) ? "rule" : kind === "judgement" ? "question" : kind === "informational" || nobodyFails.has(id) ? "info" : titles.has(id) || cells.test(id) ? "form" : "rule";
      assert.equal(entries.get(id)!.as, wanted, id);
    }
  });

  it("tell a deficiency in the catalogue's words, without the citation that is added later", () => {
    const bare = (text: string): string => text.split(/（依据：|（依據：/u)[0];
    /** Worded more closely than the catalogue, because the reason is known. */
    const closer = new Set(["shandong-2016/37.1b", "shandong-2019/4.1.6b"]);
    /** Worded as the data shows it, where the catalogue's words say more than it does, or one thing or another. */
    const asShown = Object.entries({
      "national-2013": "8.1.2a 8.1.4b 8.1.4d 9.1.2b 9.1.3a 9.1.3d 9.1.4a 9.1.4c 13.1b 28",
      "shandong-2016": "8.1.2a 8.1.4b 8.1.4d 9.1.2b 9.1.3a 9.1.3b 9.1.4a 9.1.4c 12.1b 28.1a",
      "shandong-2019": "1.1.2a 1.1.4b 1.1.4d 2.1c 3.1.1a 3.1.2a 3.1.2d 3.1.3a 3.1.4b 4.1.6d 4.1.6e 4.1.6h",
      "hunan-2017": "7.1.5a 8.1.2b 8.1.3a 8.1.3c 8.1.4a 8.1.4c 10.1b 23.1a 23.1c form.cover.date form.cover.unit form.fac.classroom form.fac.hall form.fac.multi form.info.capacity form.info.contactPhone form.info.email form.info.headPhone form.info.postcode form.mgr.phone form.sign.applicant form.sign.authority form.staff.ftSenior form.staff.ptSenior",
      "yancheng-2018": "7.1.5c 7.1.5e 8.1.1c 8.1.2 8.1.3a 8.1.4 21 24.1a",
    }).flatMap(([pack, clauses]) => clauses.split(" ").map((clause) => `${pack}/${clause}`));
    /** Numerals in figures, because a parameter holds the number: 3份 for 三份. */
    const figures = (id: string, text: string): string => (id === "shandong-2019/4.1.6c" || id === "hunan-2017/21.1b" ? text.replace("三", "3") : text);
    /** Worded as the regulation is, where the catalogue uses the words of another: Hunan says 评估, not 考核, and 健全, not 规范. */
    const own = /^hunan-2017\/(7\.1\.3d|21\.1[c-i])$/;
    for (const { id, deficiency } of leaves) {
      const entry = entries.get(id)!;
      if ((entry.as !== "rule" && entry.as !== "question") || closer.has(id) || asShown.includes(id) || own.test(id)) continue;
      assert.equal(entry.as === "rule" ? byDefault(entry.rule) : entry.message, figures(id, bare(deficiency)), id);
    }
  });

  it("fail with the catalogue's severity", () => {
    // What is only for information (a later check by the authority) warns where its dates cannot be.
    /** Late is a warning and never reported an error: the error is a step of its own. */
    const staged = new Set(["shandong-2016/37.1a"]);
    /** What a list of kinds does not have is asked: the clause's words leave open what the other kinds are. */
    const askedAbout = new Set(["national-2013/9.1.2b", "shandong-2016/9.1.2b", "shandong-2019/2.1c", "hunan-2017/8.1.2b"]);
    for (const { id, severity } of leaves) {
      const entry = entries.get(id)!;
      if (entry.as === "rule" && !staged.has(id) && !askedAbout.has(id) && !recorded.test(id)) assert.equal(entry.rule.outcome, severity === "info" ? "warning" : severity, id);
    }
  });
});
