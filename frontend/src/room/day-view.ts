import { LitElement, html, nothing } from "lit";
import { property } from "lit/decorators.js";

import type { Past } from "../data/api";
import type { Span } from "../data/model";
import type { Care } from "../data/soothing";
import type { Format } from "../format";
import { shared } from "../styles";
import type { Say } from "../words";

/** A span of 24 hours: its band, and of the cry that is chosen all that is known. */
export class DayView extends LitElement {
  @property({ attribute: false }) past!: Past & { window: Span };
  @property({ attribute: false }) care!: Care;
  @property() label = "";
  /** What is said where there is no cry. */
  @property() without = "";
  @property({ attribute: false }) say!: Say;
  @property({ attribute: false }) format!: Format;
  /** The start of the episode that is shown in full. */
  @property({ attribute: false }) chosen: number | null = null;

  protected override render() {
    const { past, say, format } = this;
    const index = past.episodes.findIndex((episode) => episode.start === this.chosen);
    const episode = past.episodes[index];
    return html`
      <cry-monitor-ribbon
        .episodes=${past.episodes}
        .heard=${past.heard}
        .window=${past.window}
        .chosen=${this.chosen}
        .label=${this.label}
        .without=${this.without}
        .say=${say}
        .format=${format}
        @episode-chosen=${(event: CustomEvent<number>) => (this.chosen = event.detail)}
      ></cry-monitor-ribbon>
      ${episode
        ? html`<cry-monitor-episode
            .episode=${episode}
            .soothings=${past.soothings}
            .now=${past.window.end}
            .say=${say}
            .format=${format}
            .hasPrevious=${index > 0}
            .hasNext=${index < past.episodes.length - 1}
            .care=${this.care}
            @episode-turned=${(event: CustomEvent<string>) =>
              this.turn(index + (event.detail === "next" ? 1 : -1))}
            @episode-closed=${() => (this.chosen = null)}
          ></cry-monitor-episode>`
        : nothing}
    `;
  }

  private turn(index: number): void {
    this.chosen = this.past.episodes[index]?.start ?? null;
  }

  static override styles = [shared];
}
