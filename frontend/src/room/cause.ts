import type { ReactiveController, ReactiveControllerHost } from "lit";

import { RETRY_MS } from "../data/live-room";
import type { Live } from "../data/model";
import type { HomeAssistant } from "../ha";
import { causeWords } from "./notice";

/** Fetches, once for each cause and language, the words that say why a room is deaf. */
export class Cause implements ReactiveController {
  private key = "";
  private words: string | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    clearTimeout(this.retry);
    this.key = "";
  }

  /** Return the words for a room, as soon as they are there. */
  wordsFor(hass: HomeAssistant, live: Live): string | undefined {
    const key = `${hass.language} ${live.cause}`;
    if (key !== this.key) {
      this.key = key;
      this.words = undefined;
      clearTimeout(this.retry);
      if (live.cause) void this.fetch(hass, live.cause, key);
    }
    return this.words;
  }

  private async fetch(hass: HomeAssistant, cause: string, key: string): Promise<void> {
    const words = await causeWords(hass, cause).catch(() => undefined);
    if (key !== this.key) return;
    this.words = words;
    // A deaf room tells nothing more that would ask for them again.
    if (words === undefined) this.retry = setTimeout(() => this.fetch(hass, cause, key), RETRY_MS);
    this.host.requestUpdate();
  }
}
