import type { ReactiveControllerHost } from "lit";

import type { HomeAssistant } from "../ha";
import { type Past, fetchPast } from "./api";
import { LiveRoom } from "./live-room";
import type { Live, Span } from "./model";
import { Refreshed } from "./refreshed";

export const DAY_MS = 24 * 3_600_000;
const REFRESH_MS = 60_000;

/** What a room is doing, and its last 24 hours; anew when a cry begins or ends. */
export class Story {
  private hass: HomeAssistant | undefined;
  private entryId: string | undefined;
  private readonly now: LiveRoom;
  private readonly last: Refreshed<Past & { window: Span }>;

  constructor(host: ReactiveControllerHost) {
    this.now = new LiveRoom(host, (live, before) => this.told(live, before));
    this.last = new Refreshed(host, () => this.fetch(), REFRESH_MS);
  }

  get live(): Live | undefined {
    return this.now.live;
  }

  /** Why nothing is known of it right now. */
  get error(): string | undefined {
    return this.now.error;
  }

  get past(): (Past & { window: Span }) | undefined {
    return this.last.value;
  }

  /** Why the last hours are not known. */
  get pastError(): string | undefined {
    return this.last.error;
  }

  /** Follow this room from now on. */
  follow(hass: HomeAssistant, entryId: string | undefined): void {
    this.hass = hass;
    this.entryId = entryId;
    this.now.follow(hass, entryId);
    this.last.restart();
  }

  refresh(): void {
    this.last.refresh();
  }

  private told(live: Live, before: Live | undefined): void {
    // The band shows it now rather than at the next minute.
    if (before && (before.crying !== live.crying || before.episode !== live.episode)) {
      this.refresh();
    }
  }

  private async get(hass: HomeAssistant, entryId: string): Promise<Past & { window: Span }> {
    const end = Date.now();
    const window = { start: end - DAY_MS, end };
    return { ...(await fetchPast(hass, entryId, window)), window };
  }

  private fetch(): Promise<Past & { window: Span }> | undefined {
    const { hass, entryId } = this;
    return hass && entryId ? this.get(hass, entryId) : undefined;
  }
}
