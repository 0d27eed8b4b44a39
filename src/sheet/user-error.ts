/**
 * A refusal whose message is a sentence fit for the person at the screen: what is wrong and what to do. Whoever shows faults
 * shows these as they are; anything else is a fault of ours, told in general words and never by its text.
 */
export class UserError extends Error {
  override name = "UserError";
}
