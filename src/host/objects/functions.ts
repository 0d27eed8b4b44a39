import { serialOfDay } from "../../sheet/day";
import type { Workbook } from "../model/workbook";
import { invalidArgument } from "../office/host-error";
import type { OfficeObject } from "../office/office-object";
import type { OfficeType } from "../office/office-type";
import { officeObject } from "../office/office-object";

/** What `functions.date(…)` gives. */
export const functionResultType: OfficeType<{ value: unknown }> = {
  name: "FunctionResult",
  get: { Value: (self) => self.value, Error: () => null },
};

/** The serial of a date in the workbook's date system (limits L39, L40): how an add-in finds out which one it is. */
function serialOf(year: number, month: number, day: number, date1904: boolean): number {
  return serialOfDay(Date.UTC(year, month - 1, day) / 86_400_000, date1904);
}

/** `workbook.functions`: DATE only. */
export const functionsType: OfficeType<Workbook> = {
  name: "Functions",
  method: {
    Date: (workbook, args): OfficeObject => {
      const [year, month, day] = args;
      if (typeof year !== "number" || typeof month !== "number" || typeof day !== "number") throw invalidArgument("DATE takes three numbers.", "Functions.date");
      return officeObject("FunctionResult", { value: serialOf(year, month, day, workbook.date1904) });
    },
  },
};
