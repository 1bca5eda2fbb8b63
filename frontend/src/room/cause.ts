import type { ReactiveControllerHost } from "lit";

import type { Live } from "../data/model";
import type { HomeAssistant } from "../ha";
import { causeWords } from "./notice";

/** Fetches, once for each cause and language, the words that say why a room is deaf. */
export class Cause {
  private key = "";
  private words: string | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Return the words for a room, as soon as they are there. */
  wordsFor(hass: HomeAssistant, live: Live): string | undefined {
    const key = `${hass.language} ${live.cause}`;
    if (key !== this.key) {
      this.key = key;
      this.words = undefined;
      if (live.cause) void this.fetch(hass, live.cause, key);
    }
    return this.words;
  }

  private async fetch(hass: HomeAssistant, cause: string, key: string): Promise<void> {
    const words = await causeWords(hass, cause).catch(() => undefined);
    if (key !== this.key) return;
    this.words = words;
    this.host.requestUpdate();
  }
}
