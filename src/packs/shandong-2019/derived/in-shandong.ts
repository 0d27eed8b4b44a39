import { normaliseName } from "../../../core/dictionary/text/normalise";
import type { Places } from "../../../core/language/places";
import { eachRow, put, textReader } from "../../../core/engine/derived/derived";
import type { DerivedField } from "../../../core/language/rule-data";
import { memo } from "../../../core/engine/derived/memo";
import { cityAtHead } from "../../common/derived/cities";

/** The columns that say where an institution is. */
const columns = ["province", "city", "county", "address"] as const;

/**
 * Whether an institution lies in Shandong. What it says of its place agrees or decides nothing: of one in 山东省 and 徐州市 a person
 * has to say which it is.
 */
export const inShandong: DerivedField = {
  id: "inShandong",
  record: "institution",
  name: "是否在山东省行政区域内",
  type: "boolean",
  doc: "看所在省、所在市、所在县、单位地址开头的地名：山东省、十六个设区的市及其县（市、区，含曾用名）在省内；外省、外省的市和县在省外；几栏互相矛盾、地名省内外都有（鼓楼区、河东区）或不认识，则为空",
  from: columns,
  fill(data, set, column) {
    const readers = columns.map((field) => textReader(data, "institution", field));
    const lies = memo(data, "places", (text) => placed(text, data.places));
    eachRow(set, (row) => {
      const verdicts = new Set(readers.map((read) => read(row)).map((text) => (text === undefined ? undefined : lies(text))));
      verdicts.delete(undefined);
      if (verdicts.size === 1) put(column, row, verdicts.has(true) ? 1 : 0);
    });
  },
};

/** Without a list of places only Shandong itself and its sixteen cities are known. */
function placed(text: string, places: Places | undefined): boolean | undefined {
  if (places) return places.lies(text);
  return normaliseName(text).startsWith("山东") || cityAtHead(text) !== undefined ? true : undefined;
}
