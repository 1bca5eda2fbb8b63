import { html, nothing } from "lit";
import { state } from "lit/decorators.js";

import { RoomBoundCard } from "../card";
import { fetchDays, fetchPast, logSoothing } from "../data/api";
import { type Averages, averages } from "../data/averages";
import { LiveRoom } from "../data/live-room";
import type { Live } from "../data/model";
import { Refreshed } from "../data/refreshed";
import { rooms } from "../data/rooms";
import { roomForm } from "../forms";
import type { CardConfig, GridOptions, HomeAssistant } from "../ha";
import { cardStyles, shared } from "../styles";
import { ageNote } from "./age-note";
import { figures, figuresStyles } from "./figures";
import { lookOf, sentence } from "./status";
import { roomStyles } from "./styles";
import { RIBBON_MS } from "./ribbon";

export interface RoomCardConfig extends CardConfig {
  name?: string;
  /** Year-month-day. */
  birth_date?: string;
}

const MINUTE = 60_000;
/** The week before, and today. */
const DAYS = 8;
const ICONS = {
  calm: "mdi:sleep",
  crying: "mdi:emoticon-cry-outline",
  deaf: "mdi:ear-hearing-off",
  starting: "mdi:ear-hearing",
};

/** A room now and today. */
export class RoomCard extends RoomBoundCard<RoomCardConfig> {
  /** The start of the episode that is shown in full. */
  @state() private chosen: number | null = null;

  private readonly now = new LiveRoom(this, (live, before) => this.heard(live, before));
  private readonly past = new Refreshed(this, () => this.fetchPast(), MINUTE);
  private readonly usually = new Refreshed(this, () => this.fetchAverages(), 60 * MINUTE);

  static getStubConfig(hass: HomeAssistant): Partial<RoomCardConfig> {
    const room = rooms(hass)[0];
    return room ? { entity: room.entity } : {};
  }

  static getConfigForm() {
    return roomForm();
  }

  getGridOptions(): GridOptions {
    return { columns: 12, min_columns: 6, rows: "auto" };
  }

  protected roomChanged(): void {
    this.chosen = null;
    if (this.hass) this.now.follow(this.hass, this.room?.entryId);
    this.past.restart();
    this.usually.restart();
  }

  protected override render() {
    if (!this.hass || !this.config) return nothing;
    if (!this.room) return this.withoutRoom();
    const live = this.trusted(this.hass);
    return html`
      <ha-card class=${live ? lookOf(live) : "starting"}>
        ${live ? this.header(live) : this.waiting()}
        ${live ? this.meters(live) : nothing}
        ${this.ribbon()} ${live ? this.today(live) : nothing}
      </ha-card>
    `;
  }

  /** Return the last that was told, unless it is too old to be believed. */
  private trusted(hass: HomeAssistant): Live | undefined {
    const live = this.now.live;
    if (!hass.connected || !live || !this.config?.entity) return undefined;
    // A room that was unloaded tells nothing more, and must not look calm for ever.
    return hass.states[this.config.entity]?.state === "unavailable" && lookOf(live) !== "deaf"
      ? { ...live, ear: "disconnected", crying: null, since: null }
      : live;
  }

  private waiting() {
    const error = this.now.error;
    return html`
      <header>
        <ha-icon icon=${ICONS.starting}></ha-icon>
        <div>
          <h2>${this.name}</h2>
          <p class="state">
            ${error ? this.say("load.failed", { error }) : this.say("load.waiting")}
          </p>
        </div>
      </header>
    `;
  }

  private header(live: Live) {
    const look = lookOf(live);
    return html`
      <header>
        <ha-icon icon=${ICONS[look]}></ha-icon>
        <div>
          <h2>${this.name}</h2>
          <p class="state">${sentence(live, Date.now(), this.say, this.format)}</p>
        </div>
        <span class="hidden" role="status">${this.name}: ${this.say(`state.${look}`)}</span>
      </header>
      ${look === "deaf" && live.ear !== "paused"
        ? html`<p class="note">${this.say("state.deaf_hint")}</p>`
        : nothing}
    `;
  }

  private meters(live: Live) {
    if (lookOf(live) === "deaf") return nothing;
    const { level, probability, threshold } = live;
    return html`
      <div class="meters">
        <cry-monitor-meter
          .label=${this.say("meter.probability")}
          .text=${probability === null ? "–" : this.format.percent(probability)}
          .hint=${this.say("meter.threshold", { percent: this.format.percent(threshold) })}
          .share=${probability}
          .mark=${threshold}
        ></cry-monitor-meter>
        <cry-monitor-meter
          .label=${this.say("meter.level")}
          .text=${level === null ? "–" : this.format.level(level)}
          .share=${level === null ? null : 1 + level / 90}
        ></cry-monitor-meter>
      </div>
    `;
  }

  private ribbon() {
    const { value: past, error } = this.past;
    if (!past) return this.failure(this.now.live ? error : undefined);
    const index = past.episodes.findIndex((episode) => episode.start === this.chosen);
    const episode = past.episodes[index];
    const turnTo = (step: number) => (this.chosen = past.episodes[index + step]?.start ?? null);
    return html`
      <cry-monitor-ribbon
        .episodes=${past.episodes}
        .heard=${past.heard}
        .window=${past.window}
        .chosen=${this.chosen}
        .say=${this.say}
        .format=${this.format}
        @episode-chosen=${(event: CustomEvent<number>) => (this.chosen = event.detail)}
      ></cry-monitor-ribbon>
      ${episode &&
      html`<cry-monitor-episode
        .episode=${episode}
        .soothings=${past.soothings}
        .now=${past.window.end}
        .say=${this.say}
        .format=${this.format}
        .hasPrevious=${index > 0}
        .hasNext=${index < past.episodes.length - 1}
        .keep=${this.keep}
        @episode-turned=${(event: CustomEvent<string>) =>
          turnTo(event.detail === "next" ? 1 : -1)}
        @episode-closed=${() => (this.chosen = null)}
      ></cry-monitor-episode>`}
    `;
  }

  private today(live: Live) {
    const { say, format } = this;
    const birthDate = this.config?.birth_date;
    if (live.today.crying === null) {
      return html`<p class="note">${say("load.empty")}</p>`;
    }
    return html`
      <h3>${say("today.title")}</h3>
      ${figures(live.today, this.usually.value, say, format)}
      <p class="note">${say("today.coverage", { percent: format.percent(live.coverage) })}</p>
      ${birthDate ? ageNote(birthDate, format.dayOf(Date.now()), say) : nothing}
    `;
  }

  private get name(): string {
    return this.config?.name || this.room?.name || "";
  }

  private heard(live: Live, before: Live | undefined): void {
    // An episode began or ended: the ribbon shows it now rather than at the next minute.
    if (before && before.crying !== live.crying) this.past.refresh();
  }

  private fetchPast() {
    const { hass, room } = this;
    if (!hass || !room) return undefined;
    const end = Date.now();
    const window = { start: end - RIBBON_MS, end };
    return fetchPast(hass, room.entryId, window).then((past) => ({ ...past, window }));
  }

  private fetchAverages(): Promise<Averages> | undefined {
    const { hass, room } = this;
    if (!hass || !room) return undefined;
    return fetchDays(hass, room.entryId, DAYS).then((days) =>
      averages(days, days.at(-1)?.date ?? ""),
    );
  }

  private readonly keep = async (kind: string, at?: number): Promise<void> => {
    if (!this.hass || !this.room) return;
    await logSoothing(this.hass, this.room.entryId, kind, at);
    this.past.refresh();
  };

  static override styles = [shared, figuresStyles, cardStyles, roomStyles];
}
