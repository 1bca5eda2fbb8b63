import { css, html, nothing } from "lit";
import { state } from "lit/decorators.js";

import { ageOf } from "../age";
import { RoomBoundCard } from "../card";
import { today } from "../data/calendar";
import { listen } from "../data/companions";
import { messageOf } from "../data/live-room";
import type { Live } from "../data/model";
import { rooms } from "../data/rooms";
import { Story } from "../data/story";
import { tileForm } from "../forms";
import type { GridOptions, HomeAssistant } from "../ha";
import type { RoomCard, RoomCardConfig } from "../room/card";
import { type Look, ICONS, believed, lookOf, sentence } from "../room/status";
import { shared, tints } from "../styles";
import { Press } from "./hold";

/** A room in two rows: how it is, and its last 24 hours. A tap opens its card, a hold pauses it. */
export class Tile extends RoomBoundCard<RoomCardConfig> {
  @state() private failed = "";
  /** The card, while it is open. */
  @state() private card: RoomCard | undefined;

  private readonly story = new Story(this);
  private readonly press = new Press(
    () => this.open(),
    () => void this.toggle(),
  );

  static getStubConfig(hass: HomeAssistant): Partial<RoomCardConfig> {
    const room = rooms(hass)[0];
    return room ? { entity: room.entity } : {};
  }

  static getConfigForm() {
    return tileForm();
  }

  override getCardSize(): number {
    return 2;
  }

  getGridOptions(): GridOptions {
    return { columns: 6, min_columns: 4, rows: "auto" };
  }

  protected roomChanged(): void {
    if (this.hass) this.story.follow(this.hass, this.room?.entryId);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.card && this.hass) this.card.hass = this.hass;
  }

  protected override render() {
    const { hass, config, room, say, press } = this;
    if (!hass || !config) return nothing;
    if (!room) return this.withoutRoom();
    const live = believed(hass, room.entity, this.story.live);
    const look = live ? lookOf(live) : "starting";
    const words = live ? sentence(live, Date.now(), say, this.format) : say("load.waiting");
    return html`
      <ha-card class=${look}>
        <button
          aria-label="${this.name}: ${words}"
          @pointerdown=${press.down}
          @pointermove=${press.move}
          @pointercancel=${press.cancel}
          @pointerleave=${press.cancel}
          @contextmenu=${(event: Event) => event.preventDefault()}
          @click=${press.click}
        >
          <ha-icon icon=${ICONS[look]}></ha-icon>
          <span class="words">
            <span class="name">${this.name}${this.age()}</span>
            <span class="state">${this.failed || this.story.error || words}</span>
            ${live ? this.lastCry(live) : nothing}
          </span>
          <cry-monitor-band .past=${this.story.past}></cry-monitor-band>
        </button>
      </ha-card>
      <span class="hidden" role="status">${this.name}: ${say(`state.${look}`)}</span>
      ${this.card ? this.dialog(this.card, look) : nothing}
    `;
  }

  private lastCry(live: Live) {
    return live.lastCry === null || live.crying
      ? nothing
      : html`<span class="note">
          ${this.say("tile.last_cry", { time: this.format.timeOfLate(live.lastCry, Date.now()) })}
        </span>`;
  }

  private age() {
    const { config, hass } = this;
    const age = config?.birth_date && hass && ageOf(config.birth_date, today(hass), this.lang);
    return age ? html` <span class="note">${age}</span>` : nothing;
  }

  private dialog(card: RoomCard, look: Look) {
    const { say } = this;
    const isPaused = look === "paused";
    return html`<dialog
      aria-label=${this.name}
      @close=${() => (this.card = undefined)}
      @click=${(event: Event) => {
        // Beside the card, on the dialog's own shade.
        if (event.target === event.currentTarget) this.renderRoot.querySelector("dialog")?.close();
      }}
    >
      ${card}
      <form method="dialog">
        <button class="button" type="button" @click=${() => void this.toggle()}>
          ${say(isPaused ? "state.resume" : "state.pause")}
        </button>
        <button class="button">${say("episode.close")}</button>
      </form>
    </dialog>`;
  }

  private open(): void {
    const card = document.createElement("cry-monitor-card") as RoomCard;
    card.setConfig({ ...this.config!, type: "custom:cry-monitor-card" });
    this.card = card;
    void this.updateComplete.then(() => this.renderRoot.querySelector("dialog")?.showModal());
  }

  /** Close the room's ear, or open it again. */
  private async toggle(): Promise<void> {
    const paused = this.story.live?.ear === "paused";
    try {
      await listen(this.hass!, this.room!, paused);
      this.failed = "";
    } catch (error) {
      this.failed = this.say("state.failed", { error: messageOf(error) });
    }
  }

  private get name(): string {
    return this.config?.name || this.room?.name || "";
  }

  static override styles = [
    shared,
    tints,
    css`
      ha-card {
        block-size: 100%;
        overflow: hidden;
      }

      ha-card.crying {
        background: color-mix(in srgb, var(--cry) 16%, var(--surface));
      }

      ha-card.deaf {
        border-color: var(--deaf);
      }

      ha-card > button {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        gap: 10px 12px;
        inline-size: 100%;
        min-block-size: 100%;
        padding: 12px;
        border: 0;
        border-radius: inherit;
        background: none;
        text-align: start;
        touch-action: manipulation;
        user-select: none;
        -webkit-touch-callout: none;
      }

      ha-card > button:focus-visible {
        outline-offset: -3px;
      }

      ha-icon {
        display: grid;
        place-items: center;
        inline-size: 40px;
        block-size: 40px;
        border-radius: 50%;
        color: var(--tint, var(--quiet));
        background: color-mix(in srgb, currentcolor 16%, transparent);
      }

      .words {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-items: baseline;
      }

      .name {
        flex: 1 0 100%;
        color: var(--quiet);
      }

      .state {
        flex: 1 0 auto;
        max-inline-size: 100%;
        font-weight: 500;
      }

      cry-monitor-band {
        grid-column: 1 / -1;
      }

      dialog {
        inline-size: min(560px, 100vw - 24px);
        max-block-size: calc(100dvh - 24px);
        box-sizing: border-box;
        padding: 0;
        border: 0;
        border-radius: 16px;
        color: inherit;
        background: var(--surface);
      }

      dialog::backdrop {
        background: rgb(0 0 0 / 50%);
      }

      dialog form {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: 8px;
        padding: 12px 16px 16px;
      }
    `,
  ];
}
