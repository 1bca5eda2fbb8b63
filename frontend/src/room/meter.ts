import { LitElement, css, html, nothing } from "lit";
import { property } from "lit/decorators.js";

import { shared } from "../styles";

/** A horizontal bar with its value beside it, or on a scale of words with a mark at a threshold. */
export class Meter extends LitElement {
  @property() label = "";
  /** What the bar says: written beside it, or one of the words of its scale. */
  @property() text = "";
  /** The words of its scale, which share out its length evenly. */
  @property({ attribute: false }) scale: string[] = [];
  /** 0 to 1; null for unknown. */
  @property({ type: Number }) share: number | null = null;
  /** 0 to 1. */
  @property({ type: Number }) mark: number | null = null;

  protected override render() {
    const share = Math.min(1, Math.max(0, this.share ?? 0));
    const over = this.mark !== null && share >= this.mark;
    return html`
      <div class="words">
        <span>${this.label}</span>
        ${this.scale.length ? nothing : html`<span class="value">${this.text}</span>`}
      </div>
      <div
        class="bar"
        role="meter"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.round(share * 100)}
        aria-valuetext=${this.text}
      >
        <div class="track">
          <div class="fill ${over ? "over" : ""}" style="scale: ${share} 1"></div>
        </div>
        ${this.mark === null
          ? nothing
          : html`<div class="mark" style="inset-inline-start: ${this.mark * 100}%"></div>`}
      </div>
      ${this.scale.length
        ? html`<div class="scale" aria-hidden="true">
            ${this.scale.map(
              (word) => html`<span class=${word === this.text ? "now" : ""}>${word}</span>`,
            )}
          </div>`
        : nothing}
    `;
  }

  static override styles = [
    shared,
    css`
      :host {
        container-type: inline-size;
      }

      .words {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 8px;
        font-size: var(--ha-font-size-m, 14px);
      }

      .value {
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }

      .bar {
        position: relative;
        padding-block: 5px;
      }

      .track {
        block-size: 8px;
        border-radius: 4px;
        overflow: hidden;
        background: color-mix(in srgb, var(--quiet) 22%, transparent);
      }

      .fill {
        block-size: 100%;
        background: var(--primary-color);
        transform-origin: 0 50%;
        transition: scale 200ms linear;
      }

      :host(:dir(rtl)) .fill {
        transform-origin: 100% 50%;
      }

      .fill.over {
        background: var(--cry);
      }

      .mark {
        position: absolute;
        inset-block: 1px;
        inline-size: 2px;
        margin-inline-start: -1px;
        background: var(--primary-text-color);
      }

      .scale {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        font-size: var(--ha-font-size-s, 12px);
        line-height: 1.45;
        color: var(--quiet);
        white-space: nowrap;
      }

      .scale .now {
        color: var(--primary-text-color);
        font-weight: 500;
      }

      /* Where there is no place for three words, the one that holds is left. */
      @container (max-width: 11em) {
        .scale span:not(.now) {
          visibility: hidden;
        }
      }

      @media (forced-colors: active) {
        .track {
          forced-color-adjust: none;
          border: 1px solid CanvasText;
          background: Canvas;
        }

        .fill,
        .fill.over {
          background: Highlight;
        }

        .mark {
          forced-color-adjust: none;
          background: CanvasText;
        }
      }
    `,
  ];
}
