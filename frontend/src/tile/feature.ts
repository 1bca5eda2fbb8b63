import { css, html, nothing } from "lit";

import { RoomBoundCard } from "../card";
import { roomOf } from "../data/rooms";
import { Story } from "../data/story";
import type { CardConfig, HomeAssistant } from "../ha";
import { shared } from "../styles";

interface Context {
  entity_id?: string;
}

/** The last 24 hours in a tile card of Home Assistant's own. */
export class BandFeature extends RoomBoundCard<CardConfig> {
  private readonly story = new Story(this);
  private feature: CardConfig = { type: "" };

  static supports(hass: HomeAssistant, { entity_id: entity }: Context): boolean {
    return !!entity?.startsWith("binary_sensor.") && roomOf(hass, entity) !== undefined;
  }

  static getStubConfig(): CardConfig {
    return { type: "custom:cry-monitor-band-feature" };
  }

  override setConfig(config: CardConfig): void {
    this.feature = config;
    super.setConfig({ ...config, ...(this.config?.entity ? { entity: this.config.entity } : {}) });
  }

  /** The tile says whose feature it is. */
  set context({ entity_id: entity }: Context) {
    this.config = { ...this.feature, ...(entity ? { entity } : {}) };
  }

  protected roomChanged(): void {
    if (this.hass) this.story.follow(this.hass, this.room?.entryId);
  }

  protected override render() {
    if (!this.hass || !this.room) return nothing;
    return html`<cry-monitor-band
      role="img"
      aria-label=${this.say("ribbon.label")}
      .past=${this.story.past}
    ></cry-monitor-band>`;
  }

  static override styles = [
    shared,
    css`
      cry-monitor-band {
        --band-size: var(--feature-height, 42px);
      }
    `,
  ];
}
