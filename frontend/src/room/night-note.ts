import { html } from "lit";

import { EVENING, MORNING, type Comparison, type Night, isKnown } from "../data/night";
import { duration, type Format } from "../format";
import type { Say } from "../words";

/** Return how the last night was, in words. */
export function nightWords(
  night: Night,
  comparison: Comparison | undefined,
  say: Say,
  format: Format,
): string {
  const heard = say("night.heard", { percent: format.percent(night.heard) });
  if (!isKnown(night)) return heard;
  const crying = duration(night.crying);
  const count = format.number(night.cries);
  return [
    night.cries === 0
      ? say("ribbon.none")
      : say(night.cries === 1 ? "night.once" : "night.cried", { count, crying }),
    say("night.longest_calm", { duration: duration(night.longestCalm) }),
    ...(comparison ? [say(`night.${comparison}`)] : []),
    ...(night.heard < 0.95 ? [heard] : []),
  ].join(" ");
}

export function nightNote(
  night: Night,
  comparison: Comparison | undefined,
  say: Say,
  format: Format,
) {
  const title = say("night.title", { from: format.hour(EVENING), to: format.hour(MORNING) });
  return html`<section class="night" aria-label=${title}>
    <h3>${title}</h3>
    <p>${nightWords(night, comparison, say, format)}</p>
  </section>`;
}
