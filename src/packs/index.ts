import type { Pack } from "../core/pack/schema";
import { shandong2016 } from "./shandong-2016";
import { shandong2019 } from "./shandong-2019";

/** The built-in packs, older ones first. A pack that extends another is reviewed together with it. */
export const packs: readonly Pack[] = [shandong2016, shandong2019];
