import type { ReactiveControllerHost } from "lit";

import type { HomeAssistant, Unsubscribe } from "../ha";
import { subscribeLive } from "./api";
import type { Live } from "./model";
import { WhileVisible } from "./visible";

/** What could not be fetched is asked for again. */
export const RETRY_MS = 10_000;
/** Figures are drawn no more often; a cry that begins or ends does not wait for it. */
const DRAW_MS = 1000;

/**
 * Follows a room for a card. The subscription is open only while the card is in the document and
 * the page is seen: a house that nobody looks at sends nothing.
 */
export class LiveRoom {
  live: Live | undefined;
  error: string | undefined;

  private hass: HomeAssistant | undefined;
  private entryId: string | undefined;
  private visible = false;
  private unsubscribe: Unsubscribe | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  /** Which opening is the current one: an answer to an earlier one comes too late. */
  private opening = 0;
  private drawnAt = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onLive: (live: Live, before: Live | undefined) => void = () => {},
  ) {
    new WhileVisible(
      host,
      () => {
        this.visible = true;
        void this.open();
      },
      () => {
        this.visible = false;
        this.close();
      },
    );
  }

  /** Follow this room from now on; costs nothing when it is the same one. */
  follow(hass: HomeAssistant, entryId: string | undefined): void {
    this.hass = hass;
    if (entryId === this.entryId) return;
    this.entryId = entryId;
    this.live = undefined;
    this.error = undefined;
    this.close();
    void this.open();
  }

  private async open(): Promise<void> {
    const { hass, entryId } = this;
    if (!hass || !entryId || !this.visible) return;
    const opening = ++this.opening;
    try {
      const unsubscribe = await subscribeLive(hass, entryId, (live) => {
        if (opening === this.opening) this.take(live);
      });
      if (opening === this.opening) this.unsubscribe = unsubscribe;
      else await unsubscribe();
    } catch (error) {
      if (opening !== this.opening) return;
      this.error = messageOf(error);
      this.host.requestUpdate();
      this.retry = setTimeout(() => void this.open(), RETRY_MS);
    }
  }

  private close(): void {
    this.opening++;
    clearTimeout(this.retry);
    const unsubscribe = this.unsubscribe;
    this.unsubscribe = undefined;
    // The connection may be gone already, and the subscription with it.
    void Promise.resolve(unsubscribe?.()).catch(() => undefined);
  }

  private take(live: Live): void {
    const before = this.live;
    this.live = live;
    this.error = undefined;
    this.onLive(live, before);
    const isNews = before?.crying !== live.crying || before?.ear !== live.ear;
    if (isNews || Date.now() >= this.drawnAt + DRAW_MS) {
      this.drawnAt = Date.now();
      this.host.requestUpdate();
    }
  }
}

/** Return what an error of Home Assistant's says. */
export function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message;
  return typeof message === "string" && message ? message : String(error);
}
