/** One sentence of a table of them: its code, and what it is told with. Words are made of it where it is shown. */
export type Coded<Sentences> = { [Code in keyof Sentences]: { readonly code: Code; readonly data: Sentences[Code] } }[keyof Sentences];
