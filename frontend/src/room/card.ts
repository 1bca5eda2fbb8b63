import { html, nothing } from "lit";
import { state } from "lit/decorators.js";

import { RoomBoundCard } from "../card";
import { fetchLastDays, fetchPast } from "../data/api";
import { clockOf, today } from "../data/calendar";
import { listen } from "../data/companions";
import { messageOf } from "../data/live-room";
import type { Live } from "../data/model";
import { Refreshed } from "../data/refreshed";
import { type Night, compared, isMorning, nightOf } from "../data/night";
import { rooms } from "../data/rooms";
import { type Action, run } from "../data/action";
import { Care, type Kind, soothingsSince } from "../data/soothing";
import { Story } from "../data/story";
import { type Usually, usually } from "../data/usually";
import { roomForm } from "../forms";
import type { CardConfig, GridOptions, HomeAssistant } from "../ha";
import { cardStyles, shared, tints } from "../styles";
import { ageNote } from "./age-note";
import { Cause } from "./cause";
import { THRESHOLD, WORDS, shareOf, wordOf } from "./evidence";
import { figures, figuresStyles, isTooEarly } from "./figures";
import { toAskOf } from "./afterwards";
import type { DayView } from "./day-view";
import { nightNote } from "./night-note";
import { deafNotice, noticeStyles, pausedNotice, repairPath } from "./notice";
import { ICONS, type Look, believed, isHeard, lookOf, sentence } from "./status";
import { roomStyles } from "./styles";

export interface RoomCardConfig extends CardConfig {
  name?: string;
  /** Year-month-day. */
  birth_date?: string;
  /** `wall` is read from across the room. */
  display?: "full" | "wall";
  /** What is run with a soothing: a script, a player. */
  actions?: Partial<Record<Kind, Action>>;
}

const MINUTE = 60_000;
/** The week before, and today. */
const DAYS = 8;

/** What is usual, and the nights of the week. */
type Habit = Usually & { nights: Night[] };

/** A room now and today. */
export class RoomCard extends RoomBoundCard<RoomCardConfig> {
  @state() private failed: string | undefined;

  private care: Care | undefined;

  private readonly story = new Story(this);
  private readonly usual = new Refreshed(
    this,
    () => this.hass && this.room && this.fetchUsual(this.hass, this.room.entryId),
    5 * MINUTE,
  );
  private readonly why = new Cause(this);

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
    if (this.hass) this.story.follow(this.hass, this.room?.entryId);
    this.usual.restart();
    this.care =
      this.hass && this.room && new Care(this.hass, this.room.entryId, () => this.story.refresh());
  }

  protected override render() {
    if (!this.hass || !this.config) return nothing;
    if (!this.room) return this.withoutRoom();
    const live = believed(this.hass, this.room.entity, this.story.live);
    const look = live ? lookOf(live) : "starting";
    if (this.config.display === "wall") return this.wall(this.hass, live, look);
    return html`
      <ha-card class=${look}>
        ${live ? this.header(live) : this.waiting()}
        ${live
          ? [this.notice(this.hass, live), this.soothing(this.hass, live), this.meters(live)]
          : nothing}
        ${this.ribbon(live)} ${live ? this.today(live) : nothing}
      </ha-card>
    `;
  }

  /** The sentence alone, for a tablet on the wall; and what is to be done about it. */
  private wall(hass: HomeAssistant, live: Live | undefined, look: Look) {
    return html`
      <ha-card class="wall ${look}">
        ${live ? this.header(live) : this.waiting()}
        ${live ? [this.notice(hass, live), this.soothing(hass, live)] : nothing}
        <cry-monitor-band .past=${this.story.past}></cry-monitor-band>
      </ha-card>
    `;
  }

  private waiting() {
    const error = this.story.error;
    return html`
      <div class="head">
        <ha-icon icon=${ICONS.starting}></ha-icon>
        <div>
          <h2>${this.name}</h2>
          <p class="state">
            ${error ? this.say("load.failed", { error }) : this.say("load.waiting")}
          </p>
        </div>
      </div>
    `;
  }

  private header(live: Live) {
    const look = lookOf(live);
    return html`
      <div class="head">
        <ha-icon icon=${ICONS[look]}></ha-icon>
        <div>
          <h2>${this.name}</h2>
          <p class="state">${sentence(live, Date.now(), this.say, this.format)}</p>
        </div>
        <span class="hidden" role="status">${this.name}: ${this.say(`state.${look}`)}</span>
      </div>
    `;
  }

  private notice(hass: HomeAssistant, live: Live) {
    const { say } = this;
    const failed = this.failed && html`<p class="note" role="alert">${this.failed}</p>`;
    switch (lookOf(live)) {
      case "paused":
        return html`${pausedNotice(say, () => void this.resume())} ${failed}`;
      case "deaf":
        return deafNotice(this.why.wordsFor(hass, live), repairPath(hass, live.since, Date.now()), say);
      default:
        return nothing;
    }
  }

  private soothing(hass: HomeAssistant, live: Live) {
    const past = this.story.past;
    const look = lookOf(live);
    if (!past || !isHeard(look)) return nothing;
    return look === "crying"
      ? html`<cry-monitor-soothing
          .done=${soothingsSince(live.episode ?? Date.now(), past.soothings)}
          .now=${Date.now()}
          .say=${this.say}
          .care=${this.care}
          .act=${(kind: Kind) => run(hass, this.config?.actions?.[kind])}
          @more=${() => this.show(live.episode)}
        ></cry-monitor-soothing>`
      : html`<cry-monitor-afterwards
          .asked=${toAskOf(past.episodes, past.soothings, Date.now())}
          .say=${this.say}
          .care=${this.care}
        ></cry-monitor-afterwards>`;
  }

  /** Show an episode in full. */
  private show(episode: number | null): void {
    const day = this.renderRoot.querySelector<DayView>("cry-monitor-day");
    if (day) day.chosen = episode;
  }

  private meters(live: Live) {
    if (!isHeard(lookOf(live))) return nothing;
    const { say } = this;
    const { level } = live;
    const evidence = live.evidence ?? 0;
    return html`
      <div class="meters">
        <cry-monitor-meter
          .label=${say("meter.probability")}
          .text=${say(`meter.${wordOf(evidence, live.crying === true)}`)}
          .scale=${WORDS.map((word) => say(`meter.${word}`))}
          .share=${shareOf(evidence)}
          .mark=${THRESHOLD}
        ></cry-monitor-meter>
        <cry-monitor-meter
          .label=${say("meter.level")}
          .text=${level === null ? "–" : this.format.level(level)}
          .share=${level === null ? null : 1 + level / 90}
        ></cry-monitor-meter>
      </div>
    `;
  }

  private ribbon(live: Live | undefined) {
    const { past, pastError } = this.story;
    if (!past) return this.failure(this.story.live ? pastError : undefined);
    const isEarly = live !== undefined && isTooEarly(live.today, live.coverage);
    return html`
      <cry-monitor-day
        .past=${past}
        .care=${this.care}
        .label=${this.say("ribbon.label")}
        .without=${isEarly ? "" : this.say("ribbon.none")}
        .say=${this.say}
        .format=${this.format}
      ></cry-monitor-day>
      ${this.night()}
    `;
  }

  private night() {
    const known = this.usual.value?.nights;
    const last = known?.at(-1);
    if (!this.hass || !known || !last || !isMorning(Date.now(), this.hass.config.time_zone)) {
      return nothing;
    }
    return nightNote(last, compared(last, known.slice(0, -1)), this.say, this.format);
  }

  private today(live: Live) {
    const { say, format } = this;
    const birthDate = this.config?.birth_date;
    const usual = this.usual.value;
    const isFirst = usual?.days === 0 && this.heardFrom(live) !== null;
    const isEarly = isTooEarly(live.today, live.coverage);
    return html`
      <h3>${say("today.title")}</h3>
      ${figures(isEarly ? null : live.today, usual, say, format)}
      <p class="note">
        ${isFirst || (isEarly && live.heardSince !== null)
          ? this.since(isFirst ? this.heardFrom(live)! : live.heardSince!)
          : say("today.coverage", { percent: format.percent(live.coverage) })}
      </p>
      ${birthDate ? ageNote(birthDate, format.dayOf(Date.now()), say) : nothing}
    `;
  }

  private since(at: number): string {
    return this.say("ribbon.since", { time: this.format.timeOfLate(at, Date.now()) });
  }

  /** Return when the first sound of the last 24 hours was heard. */
  private heardFrom(live: Live): number | null {
    return this.story.past?.heard[0]?.start ?? live.heardSince;
  }

  private get name(): string {
    return this.config?.name || this.room?.name || "";
  }

  private async fetchUsual(hass: HomeAssistant, entryId: string): Promise<Habit> {
    const now = Date.now();
    const zone = hass.config.time_zone;
    const date = today(hass);
    const [{ days }, past] = await Promise.all([
      fetchLastDays(hass, entryId, DAYS),
      fetchPast(hass, entryId, { start: now - DAYS * 24 * 60 * MINUTE, end: now }),
    ]);
    // Today's night came first in it; the one before the first day is cut off.
    const nights = days
      .slice(1)
      .map((day) => nightOf(day.date, past.episodes, past.heard, zone));
    return { ...usually(days, past.episodes, date, clockOf(now, zone), zone), nights };
  }

  private async resume(): Promise<void> {
    try {
      await listen(this.hass!, this.room!, true);
      this.failed = undefined;
    } catch (error) {
      this.failed = this.say("state.failed", { error: messageOf(error) });
    }
  }

  static override styles = [shared, tints, figuresStyles, cardStyles, noticeStyles, roomStyles];
}
