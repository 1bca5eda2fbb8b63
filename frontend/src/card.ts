import { LitElement, type PropertyValues, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";

import { type Room, roomOf } from "./data/rooms";
import { SwitchedOff } from "./data/switched-off";
import { Format } from "./format";
import type { CardConfig, HomeAssistant } from "./ha";
import { type Say, languageOf, sayIn } from "./words";

/** What the cards share: their configuration, their room, and how they say things. */
export abstract class RoomBoundCard<Config extends CardConfig> extends LitElement {
  @property({ attribute: false }) hass?: HomeAssistant;
  @state() protected config?: Config;

  protected say: Say = sayIn("en");
  protected format!: Format;
  protected room: Room | undefined;

  private locale: HomeAssistant["locale"] | undefined;
  private timeZone: string | undefined;
  private isAsked = false;
  private readonly switchedOff = new SwitchedOff(this);

  setConfig(config: Config): void {
    this.config = config;
  }

  getCardSize(): number {
    return 6;
  }

  /** Called when the card shows another room, also at first. */
  protected abstract roomChanged(): void;

  override requestUpdate(...args: Parameters<LitElement["requestUpdate"]>): void {
    // What was fetched or told asks without the name of a property.
    if (args[0] === undefined) this.isAsked = true;
    super.requestUpdate(...args);
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get("hass");
    const isAsked = this.isAsked;
    this.isAsked = false;
    if (isAsked || !this.hass || !before || changed.size > 1) return true;
    return concerns(before, this.hass, this.config?.entity);
  }

  protected override willUpdate(): void {
    const { hass, config } = this;
    if (!hass || !config) return;
    if (hass.locale !== this.locale || hass.config.time_zone !== this.timeZone) {
      this.locale = hass.locale;
      this.timeZone = hass.config.time_zone;
      this.say = sayIn(hass.locale.language);
      // A screen reader has to know where the words are not in the language of the page.
      this.lang = languageOf(hass.locale.language);
      this.format = new Format(hass);
    }
    const before = this.room?.entryId;
    this.room = config.entity ? roomOf(hass, config.entity) : undefined;
    if (this.room?.entryId !== before) this.roomChanged();
  }

  /** Return why no room is shown. */
  protected withoutRoom() {
    const entity = this.config?.entity;
    const off = this.hass && entity && this.switchedOff.nameOf(this.hass, entity);
    const words = off
      ? this.say("load.room_off", { room: off })
      : entity
        ? this.say("load.unknown_room", { entity })
        : this.say("load.no_room");
    return html`<ha-card><p class="message">${words}</p></ha-card>`;
  }

  protected failure(error: string | undefined) {
    return error
      ? html`<p class="message" role="alert">${this.say("load.failed", { error })}</p>`
      : nothing;
  }
}

/** Home Assistant hands over a new object at every change of any state in the house. */
function concerns(before: HomeAssistant, after: HomeAssistant, entity = ""): boolean {
  const parts = ["connected", "locale", "config", "entities", "devices"] as const;
  return (
    parts.some((part) => before[part] !== after[part]) ||
    before.states[entity] !== after.states[entity]
  );
}
