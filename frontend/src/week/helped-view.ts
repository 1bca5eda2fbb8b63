import { css, html, nothing } from "lit";

import type { Helped } from "../data/model";
import { nameOf } from "../room/soothing-words";
import { duration, type Format } from "../format";
import type { Say } from "../words";

/** Return what was tried, and what came of it: most often calm comes first. */
export function helpedList(helped: Helped[], say: Say, format: Format) {
  if (!helped.length) return nothing;
  const sorted = [...helped].sort((one, other) => other.calmed - one.calmed);
  return html`
    <h4>${say("helped.title")}</h4>
    <ul class="helped">
      ${sorted.map(
        (each) => html`<li>
          <span>${nameOf(each.kind, say)}</span>
          <span class="note">${helpedWords(each, say, format)}</span>
        </li>`,
      )}
    </ul>
  `;
}

export function helpedWords({ count, calmed, median }: Helped, say: Say, format: Format): string {
  const often = say("helped.often", { calmed: format.number(calmed), count: format.number(count) });
  return median ? `${often}, ${say("helped.after", { duration: duration(median) })}` : often;
}

export const helpedStyles = css`
  h4 {
    margin: 0;
    font-size: var(--ha-font-size-m, 14px);
    font-weight: 500;
  }

  .helped {
    margin: -8px 0 0;
    padding: 0;
    list-style: none;
  }

  .helped li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    padding-block: 2px;
  }
`;
