import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import { rooms } from "../data/rooms";
import type { CardConfig, GridOptions, HomeAssistant } from "../ha";
import type { RoomCardConfig } from "../room/card";
import { shared } from "../styles";
import { sayIn } from "../words";
import { byNeed } from "./need";
import type { Tile } from "./tile";

export interface OverviewConfig extends CardConfig {
  /** What each room's card is to have, by its entity. */
  rooms?: Record<string, Partial<RoomCardConfig>>;
}

/** All rooms as tiles: first those that cry, then those that nobody hears. */
export class Overview extends LitElement {
  @property({ attribute: false }) hass?: HomeAssistant;
  @state() private config?: OverviewConfig;

  private readonly tiles = new Map<string, Tile>();

  setConfig(config: OverviewConfig): void {
    this.config = config;
    this.tiles.clear();
  }

  getCardSize(): number {
    return 3;
  }

  getGridOptions(): GridOptions {
    return { columns: "full", rows: "auto" };
  }

  protected override render() {
    const { hass } = this;
    if (!hass || !this.config) return nothing;
    const found = byNeed(rooms(hass), hass.states);
    if (!found.length) {
      return html`<ha-card><p>${sayIn(hass.locale.language)("strategy.empty")}</p></ha-card>`;
    }
    return html`<div class="tiles" role="list">
      ${repeat(
        found,
        ({ entity }) => entity,
        ({ entity }) => html`<div role="listitem">${this.tile(hass, entity)}</div>`,
      )}
    </div>`;
  }

  private tile(hass: HomeAssistant, entity: string): Tile {
    let tile = this.tiles.get(entity);
    if (!tile) {
      tile = document.createElement("cry-monitor-tile") as Tile;
      const own = this.config?.rooms?.[entity];
      tile.setConfig({ ...own, type: "custom:cry-monitor-tile", entity });
      this.tiles.set(entity, tile);
    }
    tile.hass = hass;
    return tile;
  }

  static override styles = [
    shared,
    css`
      .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
        gap: var(--ha-section-grid-row-gap, 8px) var(--ha-section-grid-column-gap, 8px);
      }

      p {
        margin: 0;
        padding: 16px;
      }
    `,
  ];
}
