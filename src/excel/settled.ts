/** What became of a write that had been cut off. */
export interface Settled {
  sheet: string;
  /** It was taken back; else it was found written and is done. */
  restored: boolean;
  /** What a person changed since, left as it is: cells, or a sentence. */
  differs: string[];
  /** One Chinese sentence; null: there is nothing a person has to know. */
  sentence: string | null;
}
