import { asData } from "../../src/core/language/pack/as-data";
import type { SheetForm } from "../../src/core/forms";
import { forms, packs } from "../../src/packs";
import type { Pack } from "../../src/core/language/pack/schema";

/** A pack as a bureau would bring it: of the built-in measures of Shandong one article, under an id of its own. */
export function ownPack(change: (pack: Pack) => void = () => {}): Pack {
  const pack: Pack = JSON.parse(JSON.stringify(asData(packs.find(({ id }) => id === "shandong-2016")!)));
  pack.entries = pack.entries.filter(({ clause }) => clause === "shandong-2016/8.1.5b").map((entry) => ({ ...entry, clause: "mine-2020/8.1.5b" }));
  const names = ["shandong.minTrainees", "headcountYear", "headcountUnit", "headcountScope", "round"];
  pack.parameters = Object.fromEntries(names.map((name) => [name, { ...pack.parameters[name], clauses: ["mine-2020/8.1.5b"] }]));
  Object.assign(pack, { id: "mine-2020", title: "本市管理办法", shortTitle: "本市 2020 办法", issuer: "某市人力资源和社会保障局", validFrom: "2019-01-01", forms: [] });
  // Its rules are spelt out; the names of the whole measures would speak of parameters that are not here.
  delete pack.terms;
  delete pack.layouts;
  delete pack.validTo;
  delete pack.effectiveClause;
  change(pack);
  return pack;
}

/** The same with a form it brings along: Yancheng's, under an id and a title of its own. */
export function ownPackWithForm(change: (form: SheetForm) => void = () => {}): Pack {
  return ownPack((pack) => {
    const form: SheetForm = JSON.parse(JSON.stringify(forms.get("yancheng-2018/application")));
    Object.assign(form, { id: "mine-2020/card", title: "本市登记卡", sheet: "登记卡" });
    change(form);
    pack.layouts = [form];
    pack.forms = ["card"];
  });
}
