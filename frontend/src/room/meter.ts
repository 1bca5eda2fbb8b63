import { LitElement, css, html, nothing } from "lit";
import { property } from "lit/decorators.js";

import { shared } from "../styles";

/** A horizontal bar with its value beside it, and a mark at a threshold. */
export class Meter extends LitElement {
  @property() label = "";
  /** What is written beside the bar. */
  @property() text = "";
  /** What is written below it. */
  @property() hint = "";
  /** 0 to 1; null for unknown. */
  @property({ type: Number }) share: number | null = null;
  /** 0 to 1. */
  @property({ type: Number }) mark: number | null = null;

  protected override render() {
    const share = Math.min(1, Math.max(0, this.share ?? 0));
    const over = this.mark !== null && share >= this.mark;
    return html`
      <div class="words">
        <span>${this.label}</span><span class="value">${this.text}</span>
      </div>
      <div
        class="bar"
        role="meter"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.round(share * 100)}
        aria-valuetext=${this.hint ? `${this.text} (${this.hint})` : this.text}
      >
        <div class="track">
          <div class="fill ${over ? "over" : ""}" style="scale: ${share} 1"></div>
        </div>
        ${this.mark === null
          ? nothing
          : html`<div class="mark" style="inset-inline-start: ${this.mark * 100}%"></div>`}
      </div>
      ${this.hint ? html`<div class="note" aria-hidden="true">${this.hint}</div>` : nothing}
    `;
  }

  static override styles = [
    shared,
    css`
      .words {
        display: flex;
        justify-content: space-between;
        gap: 8px;
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
    `,
  ];
}
