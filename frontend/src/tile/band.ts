import { LitElement, css, html } from "lit";
import { property } from "lit/decorators.js";

import type { Past } from "../data/api";
import type { Span } from "../data/model";
import { gaps, piece, spanOf } from "../room/ribbon";
import { shared } from "../styles";

/** The last 24 hours as a slim band, to be looked at. */
export class Band extends LitElement {
  @property({ attribute: false }) past: (Past & { window: Span }) | undefined;

  protected override render() {
    const { past } = this;
    if (!past) return html`<div class="band"></div>`;
    const { episodes, heard, window } = past;
    const place = (span: Span) => {
      const { start, width } = piece(span, window) ?? { start: 0, width: 0 };
      return `inset-inline-start: min(${start * 100}%, 100% - 2px); inline-size: max(${width * 100}%, 2px)`;
    };
    return html`<div class="band">
      ${gaps(heard, window).map((gap) => html`<i class="gap" style=${place(gap)}></i>`)}
      ${episodes
        .map(spanOf)
        .filter((span) => piece(span, window))
        .map((span) => html`<i class="cry" style=${place(span)}></i>`)}
    </div>`;
  }

  static override styles = [
    shared,
    css`
      .band {
        position: relative;
        block-size: var(--band-size, 12px);
        border-radius: 4px;
        overflow: hidden;
        background: var(--calm);
      }

      i {
        position: absolute;
        inset-block: 0;
      }

      .gap {
        background: var(--unheard), var(--surface);
      }

      .cry {
        background: var(--cry);
      }

      @media (forced-colors: active) {
        .band,
        i {
          forced-color-adjust: none;
        }

        .band {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];
}
