import { LitElement, css, html } from "lit";
import { property } from "lit/decorators.js";

import type { Episode, Span } from "../data/model";
import { duration, type Format } from "../format";
import { shared } from "../styles";
import type { Say } from "../words";
import { gaps, nearest, piece, spanOf, ticks } from "./ribbon";

/** A finger is about this wide. */
const FINGER_PX = 20;
/** The shortest cry is still to be seen. */
const CRY_PX = 3;
/** A label this close to the end would be cut off. */
const LABEL_MS = 3 * 3_600_000;

/** The last 24 hours as a band: episodes on calm, hatched where nobody listened. */
export class Ribbon extends LitElement {
  @property({ attribute: false }) episodes: Episode[] = [];
  @property({ attribute: false }) heard: Span[] = [];
  @property({ attribute: false }) window: Span = { start: 0, end: 1 };
  @property({ attribute: false }) say!: Say;
  @property({ attribute: false }) format!: Format;
  /** The start of the episode that is shown in full. */
  @property({ attribute: false }) chosen: number | null = null;
  @property() label = "";
  /** What is said where there is no episode. */
  @property() without = "";

  protected override render() {
    const { window, say, format } = this;
    const shown = this.shown();
    const focusable = shown.find((episode) => episode.start === this.chosen) ?? shown.at(-1);
    return html`
      <div
        class="band"
        role="group"
        aria-label=${this.label}
        @click=${this.onClick}
        @keydown=${this.onKey}
      >
        ${gaps(this.heard, window).map(
          (gap) => html`<div class="gap" style=${this.place(gap)}></div>`,
        )}
        ${shown.map(
          (episode) =>
            html`<button
              class="cry"
              style=${this.place(spanOf(episode), CRY_PX)}
              tabindex=${episode === focusable ? 0 : -1}
              aria-pressed=${episode.start === this.chosen}
              aria-label=${say("ribbon.episode", {
                start: format.timeOfLate(episode.start, window.end),
                duration: duration(episode.duration),
              })}
            ></button>`,
        )}
      </div>
      <div class="axis" aria-hidden="true">
        ${ticks(window, 6, format)
          .filter((at) => at < window.end - LABEL_MS)
          .map(
            (at) =>
              html`<span style=${this.place({ start: at, end: at })}
                >${format.hour(format.hourOf(at))}</span
              >`,
          )}
      </div>
      <div class="legend note">
        <span><i class="swatch crying"></i>${say("legend.crying")}</span>
        <span><i class="swatch calm"></i>${say("legend.calm")}</span>
        <span><i class="swatch unheard"></i>${say("legend.unheard")}</span>
        ${shown.length ? "" : html`<span class="none">${this.without}</span>`}
      </div>
    `;
  }

  private place(span: Span, leastPx = 0): string {
    const at = piece(span, this.window) ?? { start: 0, width: 0 };
    // A cry that has just begun stands at the very end, and would have no width there.
    const start = `min(${at.start * 100}%, 100% - ${leastPx}px)`;
    return `inset-inline-start: ${start}; inline-size: max(${at.width * 100}%, ${leastPx}px)`;
  }

  private onClick(event: MouseEvent): void {
    const band = event.currentTarget as HTMLElement;
    const pressed = (event.target as HTMLElement).closest("button");
    // A press of Enter has no place on the band.
    if (pressed && event.detail === 0) {
      const buttons = [...band.querySelectorAll("button")];
      this.choose(this.shown()[buttons.indexOf(pressed)]);
      return;
    }
    const box = band.getBoundingClientRect();
    const along = (event.clientX - box.left) / box.width;
    const share = getComputedStyle(band).direction === "rtl" ? 1 - along : along;
    const length = this.window.end - this.window.start;
    const shown = this.shown();
    const index = nearest(
      shown,
      this.window.start + share * length,
      (FINGER_PX / box.width) * length,
    );
    this.choose(shown[index]);
  }

  private onKey(event: KeyboardEvent): void {
    const rtl = getComputedStyle(this).direction === "rtl";
    const step = { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1 }[event.key];
    if (!step) return;
    const buttons = [...this.renderRoot.querySelectorAll("button")];
    const at = buttons.indexOf(event.target as HTMLButtonElement) + step;
    buttons[Math.min(buttons.length - 1, Math.max(0, at))]?.focus();
    event.preventDefault();
  }

  private shown(): Episode[] {
    return this.episodes.filter((episode) => piece(spanOf(episode), this.window));
  }

  private choose(episode: Episode | undefined): void {
    if (!episode) return;
    this.dispatchEvent(new CustomEvent("episode-chosen", { detail: episode.start }));
  }

  static override styles = [
    shared,
    css`
      .band {
        position: relative;
        block-size: 44px;
        border-radius: 6px;
        overflow: hidden;
        background: var(--calm);
        cursor: pointer;
      }

      @media (forced-colors: active) {
        .band,
        .gap,
        .cry {
          forced-color-adjust: none;
        }

        .band {
          border: 1px solid CanvasText;
        }
      }

      .gap {
        position: absolute;
        inset-block: 0;
        background: var(--unheard), var(--surface);
      }

      .cry {
        position: absolute;
        inset-block: 0;
        padding: 0;
        border: 0;
        border-radius: 1px;
        background: var(--cry);
      }

      .cry[aria-pressed="true"] {
        box-shadow: 0 0 0 2px var(--primary-text-color);
        z-index: 1;
      }

      .cry:focus-visible {
        outline-offset: -1px;
        box-shadow: 0 0 0 2px var(--surface);
        z-index: 2;
      }

      .axis {
        position: relative;
        block-size: 1.5em;
        font-size: var(--ha-font-size-s, 12px);
        color: var(--quiet);
        overflow: hidden;
      }

      .axis span {
        position: absolute;
        white-space: nowrap;
        border-inline-start: 1px solid var(--line);
        padding-inline-start: 3px;
        line-height: 1.5;
      }

      .legend {
        margin-block-start: 4px;
      }

      .legend > .none {
        margin-inline-start: auto;
      }
    `,
  ];
}
