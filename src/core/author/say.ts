/** Takes what is wrong with a pack, and where: path within the file, and a sentence with the remedy. */
export type Say = (path: string, message: string) => void;
