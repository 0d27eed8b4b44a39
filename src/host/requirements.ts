import type { ProfileChoice } from "./profile";
import { profileOf } from "./profile";

/** `Office.context.requirements` of a profile: which API sets it says it has. */
export function requirementsOf(profile: ProfileChoice): { isSetSupported(name: string, version?: string | number): boolean } {
  const claimed: Record<string, string> = { excelapi: profileOf(profile).excelApi, sharedruntime: "1.1" };
  return {
    isSetSupported(name, version = "1.1") {
      const has = claimed[name.toLowerCase()];
      if (has === undefined) return false;
      const [major, minor] = has.split(".").map(Number);
      const [wantMajor, wantMinor = 0] = String(version).split(".").map(Number);
      return major > wantMajor || (major === wantMajor && minor >= wantMinor);
    },
  };
}
