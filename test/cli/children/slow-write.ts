import { nodeDisk } from "../../../src/cli/disk";
import { placeOf } from "../../../src/cli/place";
import { writeFileWhole } from "../../../src/cli/write-file";

/** Writes half of a file and then waits to be interrupted; says "half" when it is there. */
async function main(target: string): Promise<void> {
  const open: typeof nodeDisk.open = async (file, flags, mode) => {
    const handle = await nodeDisk.open(file, flags, mode);
    handle.writeFile = async () => {
      await handle.write("half");
      process.stdout.write("half\n");
      await new Promise((resolve) => setTimeout(resolve, 600_000));
    };
    return handle;
  };
  await writeFileWhole(target, await placeOf(target, nodeDisk), "whole", { ...nodeDisk, open });
}

void main(process.argv[2]);
