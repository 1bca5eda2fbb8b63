import { css, html, nothing } from "lit";

import { RoomBoundCard } from "../card";
import { LiveRoom } from "../data/live-room";
import { rooms } from "../data/rooms";
import { badgeForm } from "../forms";
import type { CardConfig, HomeAssistant } from "../ha";
import { ICONS, believed, lookOf, sentence } from "../room/status";
import { shared, tints } from "../styles";

interface BadgeConfig extends CardConfig {
  name?: string;
}

/** A room's state in words, at the top of a dashboard. */
export class Badge extends RoomBoundCard<BadgeConfig> {
  private readonly now = new LiveRoom(this);

  static getStubConfig(hass: HomeAssistant): Partial<BadgeConfig> {
    const room = rooms(hass)[0];
    return room ? { entity: room.entity } : {};
  }

  static getConfigForm() {
    return badgeForm();
  }

  protected roomChanged(): void {
    if (this.hass) this.now.follow(this.hass, this.room?.entryId);
  }

  protected override render() {
    const { hass, room, say } = this;
    if (!hass || !this.config) return nothing;
    const live = room && believed(hass, room.entity, this.now.live);
    const look = live ? lookOf(live) : "starting";
    return html`<ha-badge class=${look} .label=${this.config.name || room?.name || ""}>
      <ha-icon slot="icon" icon=${ICONS[look]}></ha-icon>
      ${live ? sentence(live, Date.now(), say, this.format) : say("load.waiting")}
    </ha-badge>`;
  }

  static override styles = [
    shared,
    tints,
    css`
      :host {
        display: inline-block;
      }

      ha-badge {
        --badge-color: var(--tint, var(--quiet));
      }

      .crying {
        --ha-card-background: color-mix(in srgb, var(--cry) 20%, var(--card-background-color));
      }
    `,
  ];
}
