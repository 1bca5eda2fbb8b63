import { css, html, nothing } from "lit";

import type { Sums } from "../data/model";
import type { Usually } from "../data/usually";
import { duration, type Format } from "../format";
import type { Say } from "../words";

/** Less than this says nothing of a day of which less than half was heard. */
export const ENOUGH_HEARD_S = 600;

/** Return whether too little of a day was heard to say anything of it. */
export function isTooEarly(today: Sums, coverage: number): boolean {
  return today.crying === null || (today.heard < ENOUGH_HEARD_S && coverage < 0.5);
}

/** Return today's figures, each beside what it usually is by this time; dashes for `null`. */
export function figures(
  today: Sums | null,
  usual: Usually | undefined,
  say: Say,
  format: Format,
) {
  const whole = (value: number) => format.number(Math.round(value));
  const figure = (
    key: "crying" | "distress" | "episodes" | "longest",
    write: (value: number) => string,
    writeMean = write,
    help?: string,
  ) => {
    const mean = usual?.[key] ?? null;
    const value = today?.[key] ?? null;
    return html`<div title=${help ?? nothing}>
      <dt>${say(`today.${key}`)}</dt>
      <dd>${value === null ? "–" : write(value)}</dd>
      ${mean === null
        ? nothing
        : html`<dd class="note" title=${say("today.average_help")}>
            ${say("today.average", { value: writeMean(mean) })}
          </dd>`}
    </div>`;
  };
  return html`<dl class="figures">
    ${figure("crying", duration)}
    ${figure("distress", whole, whole, say("today.distress_help"))}
    ${figure("episodes", whole, (mean) => format.number(mean, 1))}
    ${figure("longest", duration)}
  </dl>`;
}

export const figuresStyles = css`
  .figures {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 8px 12px;
    margin: 0;
  }

  @container (max-width: 30em) {
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @container (max-width: 14em) {
    .figures {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .figures dt {
    color: var(--quiet);
    font-size: var(--ha-font-size-s, 12px);
  }

  .figures dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }

  .figures dd:not(.note) {
    font-size: var(--ha-font-size-xl, 20px);
    line-height: 1.3;
  }
`;
