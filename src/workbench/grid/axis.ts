/** Sizes along one axis of a sheet: a default, and the few rows or columns that differ (0: hidden). Pixels. */
export class Axis {
  private readonly indexes: number[];
  /** Sum of (size − default) of all overrides before indexes[i]. */
  private readonly shifts: number[];

  constructor(
    readonly count: number,
    readonly defaultSize: number,
    private readonly overrides: ReadonlyMap<number, number>,
  ) {
    this.indexes = [...overrides.keys()].filter((index) => index < count).sort((a, b) => a - b);
    this.shifts = [0];
    for (const index of this.indexes) this.shifts.push(this.shifts[this.shifts.length - 1] + overrides.get(index)! - defaultSize);
  }

  size(index: number): number {
    return this.overrides.get(index) ?? this.defaultSize;
  }

  /** Distance from the start of the sheet to the start of a row or column. */
  offset(index: number): number {
    return index * this.defaultSize + this.shifts[this.before(index)];
  }

  get total(): number {
    return this.offset(this.count);
  }

  /** The row or column that covers a distance; clamped to the sheet. */
  at(distance: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= distance) low = middle;
      else high = middle - 1;
    }
    // Hidden rows share their offset with the next visible one.
    while (low < this.count - 1 && this.size(low) === 0) low++;
    return low;
  }

  /** The next index in a direction whose size is not 0; the same when there is none. */
  step(index: number, by: 1 | -1): number {
    let next = index + by;
    while (next >= 0 && next < this.count && this.size(next) === 0) next += by;
    return next < 0 || next >= this.count ? index : next;
  }

  /** How many overrides lie before an index. */
  private before(index: number): number {
    let low = 0;
    let high = this.indexes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.indexes[middle] < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
