import { yearOf } from "../../sheet/day";

/**
 * A country's working days: true a working day (make-up days 调休 included), false a day of rest, undefined where the
 * arrangement of holidays is not known. Days since 1970-01-01. Core has no calendar of its own: whoever runs a review gives one.
 */
export type Workdays = (day: number) => boolean | undefined;

/** A deadline moved to a working day. */
interface Shifted {
  day: number;
  /** Set when only Saturdays and Sundays could be told on the way: the year whose holidays are not known. */
  unknown?: number;
}

/** 1970-01-01 was a Thursday. */
const weekend = (day: number): boolean => (((day + 4) % 7) + 7) % 7 % 6 === 0;

/** Moves deadlines to the next working day; each day is worked out once. */
export class WorkdayShift {
  private readonly known = new Map<number, Shifted>();

  constructor(private readonly workdays: Workdays = () => undefined) {}

  /** The day itself when it is a working day, else the next that is. */
  of(day: number): Shifted {
    let shifted = this.known.get(day);
    if (!shifted) this.known.set(day, (shifted = this.find(day)));
    return shifted;
  }

  private find(from: number): Shifted {
    let unknown: number | undefined;
    for (let day = from; ; day++) {
      const works = this.workdays(day);
      if (works === undefined) unknown ??= yearOf(day);
      if (works ?? !weekend(day)) return unknown === undefined ? { day } : { day, unknown };
    }
  }
}
