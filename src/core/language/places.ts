import { normaliseName } from "../dictionary/text/normalise";

/** Where a regulation applies, by the names of places, as a pack tells it. */
export interface Territory {
  names: readonly string[];
  cities: Readonly<Record<string, readonly string[]>>;
  outside: readonly string[];
}

/** What follows a short name in a street's: “山东路”, “青岛南路”, “北京大街” lie anywhere. */
const street = /^[东西南北中]?(?:路|街|大街|大道|巷|胡同|里弄)/u;
const kinds = /(?:省|市|县|区|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/u;

/** Name without what it is called: 济南市 → 济南; "" where a single character would be left. */
function shortOf(name: string): string {
  const short = name.replace(kinds, "");
  return short.length > 1 && short !== name ? short : "";
}

/**
 * Tells of the name of a place, as people write it, whether it lies in a territory. A name that lies in and outside of it
 * (鼓楼区, 河东区) or is none we know is not decided. What would shut someone out is taken more strictly than what would let him in.
 */
export class Places {
  private readonly cityByName = new Map<string, string>();
  private readonly full = new Set<string>();
  private readonly short = new Set<string>();
  private readonly names: readonly string[];

  constructor(territory: Territory) {
    this.names = territory.names;
    this.full = new Set(territory.outside);
    for (const name of territory.outside) if (shortOf(name) !== "") this.short.add(shortOf(name));
    for (const [city, counties] of Object.entries(territory.cities)) {
      for (const name of [city, ...counties]) {
        this.know(name, city);
        const short = shortOf(name);
        if (short !== "") this.know(short, city);
      }
    }
  }

  /** A name of two cities of the territory (市中区) lies in it all the same. */
  private know(name: string, city: string): void {
    const known = this.cityByName.get(name);
    this.cityByName.set(name, known === undefined || known === city ? city : "");
  }

  /** True: lies in the territory; false: lies elsewhere; undefined: cannot be told by the name. */
  lies(text: string): boolean | undefined {
    const name = normaliseName(text).replace(/^(?:中华人民共和国|中国)/u, "");
    const own = this.names.find((one) => (one.length === 1 ? name === one : name.startsWith(one)));
    if (own !== undefined) return own.length > 1 && !own.endsWith("省") && street.test(name.slice(own.length)) ? undefined : true;
    for (let end = name.length; end > 1; end--) {
      const head = name.slice(0, end);
      const rest = name.slice(end);
      const inside = this.cityByName.has(head);
      if (inside && (this.full.has(head) || this.short.has(head))) return undefined;
      if (inside) return kinds.test(head) || !street.test(rest) ? true : undefined;
      if (this.full.has(head)) return this.elsewhere(head);
      if (this.short.has(head) && (rest === "" || this.beginsOutside(rest))) return /^(?:台湾|香港|澳门)$/u.test(head) || this.wide(head) ? false : undefined;
    }
    return undefined;
  }

  /** The city of the territory that the name begins with, or that its county belongs to; undefined when it names none. */
  cityOf(text: string): string | undefined {
    let name = normaliseName(text);
    const own = this.names.find((one) => one.length > 1 && name.startsWith(one));
    if (own !== undefined) name = name.slice(own.length);
    for (let end = name.length; end > 1; end--) {
      const city = this.cityByName.get(name.slice(0, end));
      if (city !== undefined) return city === "" || this.full.has(name.slice(0, end)) ? undefined : city;
    }
    return undefined;
  }

  /** A district alone may be called so anywhere. */
  private elsewhere(name: string): false | undefined {
    return name.endsWith("区") && !name.endsWith("自治区") && !name.endsWith("行政区") ? undefined : false;
  }

  private beginsOutside(rest: string): boolean {
    for (let end = rest.length; end > 1; end--) if (this.full.has(rest.slice(0, end)) || this.short.has(rest.slice(0, end))) return true;
    return false;
  }

  /** Short for a province or a city, not for a county or district. */
  private wide(short: string): boolean {
    return this.full.has(`${short}省`) || this.full.has(`${short}市`) || [...this.full].some((name) => name.startsWith(short) && name.endsWith("自治区"));
  }
}

const made = new WeakMap<Territory, Places>();

/** The places that the packs of a review tell of; undefined when none does. */
export function placesOf(packs: readonly { territory?: Territory }[]): Places | undefined {
  const territory = packs.map((pack) => pack.territory).find((one) => one !== undefined);
  if (!territory) return undefined;
  const known = made.get(territory) ?? new Places(territory);
  made.set(territory, known);
  return known;
}
