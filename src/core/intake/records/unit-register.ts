import type { Unit } from "../../dictionary/dataset";
import { normalise, normaliseName } from "../../dictionary/text/normalise";
import { TextMap } from "./text-map";

/** A name broken over lines of its cell, in one. */
const inOneLine = (name: string): string => name.replace(/\s*[\r\n]+\s*/gu, "");

/** The institutions of a review: found by credit code, else by normalised name; former names lead to the same one. */
export class UnitRegister {
  private readonly byCode = new TextMap();
  private readonly byName = new TextMap();

  /** @param units filled as institutions are met */
  constructor(private readonly units: Unit[]) {}

  /**
   * Index of the institution of that name and code (either may be ""), added when new; -1 when both are "".
   * @param hash of the name, where it is known
   */
  find(name: string, creditCode: string, hash?: number): number {
    const code = creditCode === "" ? "" : normalise(creditCode).toUpperCase();
    const key = normaliseName(name);
    const place = key === "" ? -1 : this.byName.place(key, key === name ? hash : undefined);
    const coded = code === "" ? undefined : this.byCode.get(code);
    if (coded !== undefined) {
      if (place >= 0 && this.byName.at(place) === undefined) this.byName.setAt(place, coded);
      if (this.units[coded].name === "") this.units[coded].name = name;
      return coded;
    }
    const named = place < 0 ? undefined : this.byName.at(place);
    if (named !== undefined && (code === "" || this.units[named].creditCode === "")) {
      if (code !== "") this.setCode(named, code);
      return named;
    }
    if (key === "" && code === "") return -1;
    // Same name, two credit codes: two institutions; the name alone keeps leading to the first.
    const at = this.units.push({ name: inOneLine(name), creditCode: code }) - 1;
    if (code !== "") this.byCode.set(code, at);
    if (place >= 0 && named === undefined) this.byName.setAt(place, at);
    return at;
  }

  /** A new institution of which neither name nor code is known. */
  unnamed(): number {
    return this.units.push({ name: "", creditCode: "" }) - 1;
  }

  /** Makes another name lead to a unit, unless it already names one. */
  alias(name: string, unit: number): void {
    const key = normaliseName(name);
    if (key !== "" && this.byName.get(key) === undefined) this.byName.set(key, unit);
  }

  private setCode(unit: number, code: string): void {
    this.units[unit].creditCode = code;
    this.byCode.set(code, unit);
  }
}
