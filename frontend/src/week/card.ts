import { css, html, nothing } from "lit";
import { state } from "lit/decorators.js";

import { RoomBoundCard } from "../card";
import { type Days, type Past, fetchDays, fetchLastDays, fetchPast } from "../data/api";
import { cryingADay, sinceHeard, totals } from "../data/averages";
import { daysBefore, hourNow, momentOf, today } from "../data/calendar";
import type { Span } from "../data/model";
import { Refreshed } from "../data/refreshed";
import { rooms } from "../data/rooms";
import { Care } from "../data/soothing";
import { weekForm } from "../forms";
import { duration } from "../format";
import type { CardConfig, GridOptions, HomeAssistant } from "../ha";
import { ENOUGH_HEARD_S, figuresStyles } from "../room/figures";
import { cardStyles, shared } from "../styles";
import type { Key } from "../words";
import { helpedList, helpedStyles } from "./helped-view";
import { type Week, weeksOf } from "./trend";

export interface WeekCardConfig extends CardConfig {
  name?: string;
  days?: number;
  /** Year-month-day. */
  birth_date?: string;
}

const LEAST_DAYS = 7;
const MOST_DAYS = 28;
const TREND_DAYS = 26 * 7;
const REFRESH_MS = 5 * 60_000;

/** The weeks as bars, the days and hours of some of them, and of a day all that happened on it. */
export class WeekCard extends RoomBoundCard<WeekCardConfig> {
  /** The week that is open; without one, the last days. */
  @state() private week: Week | undefined;
  /** The date that is open. */
  @state() private day: string | undefined;

  private readonly shown = new Refreshed(this, () => this.fetch(), REFRESH_MS);
  private readonly trend = new Refreshed(this, () => this.fetchTrend(), 12 * REFRESH_MS);
  private readonly past = new Refreshed(this, () => this.fetchDay(), REFRESH_MS);
  private care: Care | undefined;

  static getStubConfig(hass: HomeAssistant): Partial<WeekCardConfig> {
    const room = rooms(hass)[0];
    return room ? { entity: room.entity, days: 14 } : {};
  }

  static getConfigForm() {
    return weekForm(LEAST_DAYS, MOST_DAYS);
  }

  getGridOptions(): GridOptions {
    return { columns: 12, min_columns: 9, rows: "auto" };
  }

  override setConfig(config: WeekCardConfig): void {
    super.setConfig(config);
    // The room comes with the next update, and fetches by itself if it is another one.
    this.shown.refresh();
  }

  protected roomChanged(): void {
    const { hass, room } = this;
    this.week = undefined;
    this.day = undefined;
    this.shown.restart();
    this.trend.restart();
    this.care = hass && room && new Care(hass, room.entryId, () => this.past.refresh());
  }

  protected override render() {
    if (!this.hass || !this.config) return nothing;
    if (!this.room) return this.withoutRoom();
    const title = this.heading();
    return html`
      <ha-card>
        <h2>${this.config.name || this.room.name}</h2>
        <div class="head">
          <h3>${title}</h3>
          ${this.day || this.week
            ? html`<button class="button" @click=${this.back}>${this.say("week.back")}</button>`
            : nothing}
        </div>
        ${this.failure(this.shown.error)}
        ${this.day
          ? this.dayView(this.day)
          : [this.trendView(), this.grid(this.hass, this.shown.value, title)]}
      </ha-card>
    `;
  }

  private heading(): string {
    const { say, format } = this;
    if (this.day) return format.longDay(this.day);
    if (this.week) return say("week.of", { day: format.longDay(this.week.from) });
    const count = this.shown.value ? sinceHeard(this.shown.value.days).length : this.count;
    return count === 1 ? say("today.title") : say("week.title", { days: String(count) });
  }

  private trendView() {
    const weeks = weeksOf(this.trend.value?.days ?? [], this.config?.birth_date);
    // One week alone is no trend.
    if (weeks.length < 2) return nothing;
    return html`<cry-monitor-trend
      .weeks=${weeks}
      .chosen=${this.week?.from}
      .say=${this.say}
      .format=${this.format}
      @week-chosen=${(event: CustomEvent<Week | undefined>) => {
        this.week = event.detail;
        this.shown.restart();
      }}
    ></cry-monitor-trend>`;
  }

  private grid(hass: HomeAssistant, fetched: Days | undefined, label: string) {
    const { say, format } = this;
    if (!fetched) return html`<p class="note">${say("load.waiting")}</p>`;
    const days = this.week ? fetched.days : sinceHeard(fetched.days);
    const sums = totals(days);
    if (sums.crying === null) return html`<p class="note">${say("load.empty")}</p>`;
    const date = today(hass);
    const mean = cryingADay(days, date);
    const isEarly = sums.heard < ENOUGH_HEARD_S;
    const figure = (key: Key, value: string) =>
      html`<div><dt>${say(key)}</dt><dd>${isEarly ? "–" : value}</dd></div>`;
    return html`
      <dl class="figures">
        ${figure("week.total", duration(sums.crying))}
        ${mean === null ? nothing : figure("week.mean", duration(mean))}
        ${figure("week.episodes", format.number(sums.episodes ?? 0))}
        ${figure("week.longest", duration(sums.longest ?? 0))}
      </dl>
      <cry-monitor-heat-grid
        .days=${days}
        .today=${date}
        .hourNow=${hourNow(hass)}
        .label=${label}
        .say=${say}
        .format=${format}
        @day-chosen=${(event: CustomEvent<string>) => {
          this.day = event.detail;
          this.past.restart();
        }}
      ></cry-monitor-heat-grid>
      ${helpedList(fetched.helped, say, format)}
      <cry-monitor-share
        .hass=${hass}
        .entryId=${this.room!.entryId}
        .birthDate=${this.config?.birth_date}
        .say=${say}
        .format=${format}
      ></cry-monitor-share>
    `;
  }

  private dayView(date: string) {
    const past = this.past.value;
    if (!past || past.date !== date) {
      return this.past.error
        ? this.failure(this.past.error)
        : html`<p class="note">${this.say("load.waiting")}</p>`;
    }
    return html`<cry-monitor-day
      .past=${past}
      .care=${this.care}
      .label=${this.format.longDay(date)}
      .without=${past.heard.length ? this.say("ribbon.none") : ""}
      .say=${this.say}
      .format=${this.format}
    ></cry-monitor-day>`;
  }

  private readonly back = (): void => {
    if (this.day) {
      this.day = undefined;
      // What was added on the day shows in what helped.
      this.shown.refresh();
      return;
    }
    this.week = undefined;
    this.shown.restart();
  };

  private get count(): number {
    return Math.min(MOST_DAYS, Math.max(LEAST_DAYS, Math.round(this.config?.days ?? 14)));
  }

  private fetch(): Promise<Days> | undefined {
    const { hass, room, week } = this;
    if (!hass || !room) return undefined;
    return week
      ? fetchDays(hass, room.entryId, week.from, week.to)
      : fetchLastDays(hass, room.entryId, this.count);
  }

  private fetchTrend(): Promise<Days> | undefined {
    const { hass, room } = this;
    return hass && room ? fetchLastDays(hass, room.entryId, TREND_DAYS) : undefined;
  }

  private fetchDay(): Promise<Past & { window: Span; date: string }> | undefined {
    const { hass, room, day: date } = this;
    if (!hass || !room || !date) return undefined;
    const zone = hass.config.time_zone;
    const window = {
      start: momentOf(date, 0, zone),
      end: momentOf(daysBefore(date, -1), 0, zone),
    };
    const known = { start: window.start, end: Math.min(window.end, Date.now()) };
    return fetchPast(hass, room.entryId, known).then((past) => ({ ...past, window, date }));
  }

  static override styles = [
    shared,
    figuresStyles,
    helpedStyles,
    cardStyles,
    css`
      h2 {
        margin-block-end: -10px;
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 12px;
      }

      h3 {
        font-size: var(--ha-font-size-xl, 20px);
        font-weight: 400;
      }
    `,
  ];
}
