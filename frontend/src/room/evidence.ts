/** How much speaks for a cry, as a parent reads it: a scale of three words. */

/** Where the scale ends; crying begins at 1, two thirds along it. */
const FULL = 1.5;
/** Half of what it takes is worth a word. */
const MAYBE = 0.5;

/** What the scale says, in the order of its thirds. */
export const WORDS = ["quiet", "maybe", "crying"] as const;
export type Word = (typeof WORDS)[number];

/** Where on the scale crying begins, 0 to 1. */
export const THRESHOLD = 1 / FULL;

/** Return where evidence stands on the scale, 0 to 1. */
export function shareOf(evidence: number): number {
  return Math.min(1, Math.max(0, evidence / FULL));
}

/** Return the word for a room: what was decided of it, and not what the bar would say. */
export function wordOf(evidence: number, crying: boolean): Word {
  if (crying) return "crying";
  return evidence >= MAYBE ? "maybe" : "quiet";
}
