import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { property } from "lit/decorators.js";

import { duration, type Format } from "../format";
import { shared } from "../styles";
import type { Say } from "../words";
import { type Week, isWhole, topOf } from "./trend";

/** Weeks as bars: how much crying a day, beside what is usual at that age. A tap opens a week. */
export class Trend extends LitElement {
  @property({ attribute: false }) weeks: Week[] = [];
  /** The Monday of the week that is open. */
  @property({ attribute: false }) chosen: string | undefined;
  @property({ attribute: false }) say!: Say;
  @property({ attribute: false }) format!: Format;

  private get strip(): HTMLElement | null {
    return this.renderRoot.querySelector(".strip");
  }

  protected override render() {
    const { say, weeks } = this;
    const top = topOf(weeks);
    return html`
      <div class="axis note" aria-hidden="true">
        <span>${duration(top)}</span>
      </div>
      <div class="strip" role="group" aria-label=${say("trend.label")} tabindex="-1">
        ${weeks.map((week) => this.bar(week, top))}
      </div>
      <div class="legend note">
        <span><i class="swatch bar"></i>${say("trend.crying")}</span>
        ${weeks.some((week) => week.usual)
          ? html`<span><i class="swatch usual"></i>${say("trend.usual")}</span>`
          : nothing}
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get("weeks");
    // The latest weeks stand at the end, and are what one wants to see first.
    if (changed.has("weeks") && before?.length !== this.weeks.length) {
      const { strip } = this;
      strip?.scrollTo({ left: getComputedStyle(this).direction === "rtl" ? -1e6 : 1e6 });
    }
  }

  private bar(week: Week, top: number) {
    const { say, format } = this;
    const share = (seconds: number) => `${(100 * seconds) / top}%`;
    const isChosen = week.from === this.chosen;
    return html`<button
      aria-pressed=${isChosen}
      aria-label=${say("trend.week", {
        day: format.shortDay(week.from),
        what:
          week.crying === null
            ? say("legend.unheard")
            : say("trend.a_day", { duration: duration(week.crying) }),
      })}
      @click=${() => this.choose(isChosen ? undefined : week)}
    >
      <span class="plot">
        ${week.usual
          ? html`<i
              class="usual"
              style="inset-block-end: ${share(week.usual.from)}; block-size: max(4px, ${share(
                week.usual.to - week.usual.from,
              )})"
            ></i>`
          : nothing}
        ${week.crying === null
          ? html`<i class="unheard"></i>`
          : html`<i
              class="bar ${isWhole(week) ? "" : "partly"}"
              style="block-size: max(2px, ${share(week.crying)})"
            ></i>`}
      </span>
      <span class="day note" aria-hidden="true">${format.shortDay(week.from)}</span>
    </button>`;
  }

  private choose(week: Week | undefined): void {
    this.dispatchEvent(new CustomEvent("week-chosen", { detail: week }));
  }

  static override styles = [
    shared,
    css`
      .axis {
        margin-block-end: -4px;
      }

      .strip {
        display: flex;
        overflow-x: auto;
        scrollbar-width: thin;
        border-block-start: 1px dashed var(--line);
      }

      button {
        display: flex;
        flex: 1 0 max(44px, 4em);
        flex-direction: column;
        padding: 0;
        font-size: var(--ha-font-size-s, 12px);
        border: 0;
        background: none;
      }

      button:focus-visible {
        outline-offset: -2px;
      }

      .plot {
        position: relative;
        display: block;
        block-size: 96px;
        border-block-end: 1px solid var(--quiet);
      }

      .plot i {
        position: absolute;
      }

      .usual {
        inset-inline: 0;
        background: color-mix(in srgb, var(--teal-color, var(--success-color)) 32%, transparent);
      }

      .bar,
      .unheard {
        inset-inline: 25%;
        inset-block-end: 0;
      }

      .bar {
        border-radius: 4px 4px 0 0;
        background: var(--cry);
      }

      .bar.partly {
        background: var(--unheard), color-mix(in srgb, var(--cry) 52%, var(--surface));
      }

      .unheard {
        block-size: 12px;
        background: var(--unheard);
      }

      button[aria-pressed="true"] {
        border-radius: 8px 8px 0 0;
        background: color-mix(in srgb, var(--primary-color) 16%, transparent);
      }

      button[aria-pressed="true"] .day {
        font-weight: 500;
        color: var(--primary-text-color);
      }

      .day {
        padding-block: 4px;
        inline-size: 100%;
        text-align: center;
        line-height: 1.2;
      }

      .swatch.bar {
        border-radius: 2px;
      }

      @media (forced-colors: active) {
        .plot i {
          forced-color-adjust: none;
        }

        .usual {
          border-block: 1px solid CanvasText;
        }

        button[aria-pressed="true"] {
          border: 2px solid Highlight;
        }
      }
    `,
  ];
}
