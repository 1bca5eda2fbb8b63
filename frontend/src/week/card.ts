import { css, html, nothing } from "lit";

import { RoomBoundCard } from "../card";
import { fetchDays } from "../data/api";
import { cryingADay, sinceHeard, totals } from "../data/averages";
import { hourNow, today } from "../data/calendar";
import type { Day } from "../data/model";
import { Refreshed } from "../data/refreshed";
import { rooms } from "../data/rooms";
import { weekForm } from "../forms";
import { duration } from "../format";
import type { CardConfig, GridOptions, HomeAssistant } from "../ha";
import { ENOUGH_HEARD_S, figuresStyles } from "../room/figures";
import { cardStyles, shared } from "../styles";
import type { Key } from "../words";

export interface WeekCardConfig extends CardConfig {
  name?: string;
  days?: number;
  /** Year-month-day. */
  birth_date?: string;
}

const LEAST_DAYS = 7;
const MOST_DAYS = 28;
const REFRESH_MS = 5 * 60_000;

/** The days and hours of one to four weeks. */
export class WeekCard extends RoomBoundCard<WeekCardConfig> {
  private readonly days = new Refreshed(this, () => this.fetch(), REFRESH_MS);

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
    this.days.refresh();
  }

  protected roomChanged(): void {
    this.days.restart();
  }

  protected override render() {
    if (!this.hass || !this.config) return nothing;
    if (!this.room) return this.withoutRoom();
    const days = this.days.value && sinceHeard(this.days.value);
    const count = days?.length ?? this.count;
    const title =
      count === 1 ? this.say("today.title") : this.say("week.title", { days: String(count) });
    return html`
      <ha-card>
        <h2>${this.config.name || this.room.name}</h2>
        <h3>${title}</h3>
        ${this.failure(this.days.error)}
        ${days
          ? this.grid(this.hass, days, title)
          : html`<p class="note">${this.say("load.waiting")}</p>`}
      </ha-card>
    `;
  }

  private grid(hass: HomeAssistant, days: Day[], label: string) {
    const { say, format } = this;
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
      ></cry-monitor-heat-grid>
    `;
  }

  private get count(): number {
    return Math.min(MOST_DAYS, Math.max(LEAST_DAYS, Math.round(this.config?.days ?? 14)));
  }

  private fetch(): Promise<Day[]> | undefined {
    const { hass, room } = this;
    return hass && room ? fetchDays(hass, room.entryId, this.count) : undefined;
  }

  static override styles = [
    shared,
    figuresStyles,
    cardStyles,
    css`
      h2 {
        margin-block-end: -10px;
      }

      h3 {
        font-size: var(--ha-font-size-xl, 20px);
        font-weight: 400;
      }
    `,
  ];
}
