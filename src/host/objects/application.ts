import { calculateAll } from "../formula/calculate";
import type { Workbook } from "../model/workbook";
import type { OfficeType } from "../office/office-type";
import { createdWorkbook } from "./workbook-created";
import { readChoice } from "./argument";

/** `workbook.application`. */
export const applicationType: OfficeType<Workbook> = {
  name: "Application",
  get: {
    CalculationMode: (workbook) => workbook.calculationMode,
    CalculationState: () => "Done",
    CalculationEngineVersion: () => 191_029,
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (workbook, value) => {
      workbook.calculationMode = readChoice(value, ["Automatic", "AutomaticExceptTables", "Manual"], "Application.calculationMode");
    },
  },
  method: {
    // Another workbook: it is only shown when Open asks for it.
    CreateWorkbook: (_workbook, args) => createdWorkbook(args[0]),
    Calculate: (workbook) => calculateAll(workbook),
    SuspendApiCalculationUntilNextSync: (workbook) => {
      workbook.calculationSuspended = true;
    },
    // Only the screen stops; how often it is asked for is what a test may want to know (limit L53).
    SuspendScreenUpdatingUntilNextSync: (_workbook, _args, host) => {
      host.counters.screenSuspensions += 1;
    },
  },
};
