import { css, html, nothing } from "lit";

import type { Averages } from "../data/averages";
import type { Sums } from "../data/model";
import { duration, type Format } from "../format";
import type { Say } from "../words";

/** Return today's figures, each beside what it usually is. */
export function figures(today: Sums, usually: Averages | undefined, say: Say, format: Format) {
  const whole = (value: number) => format.number(Math.round(value));
  const figure = (
    key: "crying" | "distress" | "episodes" | "longest",
    write: (value: number) => string,
    writeMean = write,
    help?: string,
  ) => {
    const mean = usually?.[key];
    const value = today[key];
    return html`<div title=${help ?? nothing}>
      <dt>${say(`today.${key}`)}</dt>
      <dd>${value === null ? say("today.unknown") : write(value)}</dd>
      ${mean === null || mean === undefined
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
    grid-template-columns: repeat(4, 1fr);
    gap: 8px 12px;
    margin: 0;
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

  @container (max-width: 420px) {
    .figures {
      grid-template-columns: repeat(2, 1fr);
    }
  }
`;
