import { normaliseName } from "../../text/normalise";
import { eachRow, put, textReader, type DerivedField } from "./derived";
import { cityAtHead } from "./shandong";

/** Whether an institution lies in Shandong, by its province, else its city, else its address. */
export const inShandong: DerivedField = {
  id: "inShandong",
  record: "institution",
  name: "是否在山东省行政区域内",
  type: "boolean",
  doc: "依次看所在省、所在市、单位地址：省为山东（省）；市为十六个设区的市之一；地址以山东或十六市之一开头。都没有填则为空",
  from: ["province", "city", "address"],
  *fill(data, set, column) {
    const [province, city, address] = ["province", "city", "address"].map((field) => textReader(data, "institution", field));
    yield* eachRow(data, set, (row) => {
      const verdict = byProvince(province(row)) ?? byPlace(city(row)) ?? byPlace(address(row));
      if (verdict !== undefined) put(column, row, verdict ? 1 : 0);
    });
  },
};

function byProvince(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : /^山东省?$/u.test(normaliseName(text)) || undefinedIfShandong(text);
}

/** A province column that also holds the city (山东省济南市) is Shandong all the same. */
function undefinedIfShandong(text: string): boolean {
  return normaliseName(text).startsWith("山东省");
}

function byPlace(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  return normaliseName(text).startsWith("山东") || cityAtHead(text) !== undefined;
}
