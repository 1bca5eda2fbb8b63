import { html } from "lit";

import { type Usual, usual, weeksOld } from "../age";
import type { Say } from "../words";

/** Return what is usual at the baby's age, in words; undefined when the age is not known. */
export function usualWords(birthDate: string, today: string, say: Say): string | undefined {
  const weeks = weeksOld(birthDate, today);
  if (weeks === undefined) return undefined;
  const { stage, ...figures }: Usual = usual(weeks);
  const values = Object.fromEntries(
    Object.entries(figures).map(([name, minutes]) => [name, String(minutes)]),
  );
  return say(`age.${stage}`, values);
}

export function ageNote(birthDate: string, today: string, say: Say) {
  const words = usualWords(birthDate, today, say);
  return words && html`<p class="note">${words} ${say("age.care")} (${say("age.source")})</p>`;
}
