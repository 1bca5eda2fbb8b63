import type { ReactiveControllerHost } from "lit";

import { messageOf, RETRY_MS } from "./live-room";
import { WhileVisible } from "./visible";

/** Something that is fetched anew every so often, while the page is seen. */
export class Refreshed<Value> {
  value: Value | undefined;
  error: string | undefined;

  private visible = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private fetching = 0;

  /** `fetch` returns undefined as long as it cannot be known what to fetch. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly fetch: () => Promise<Value> | undefined,
    private readonly everyMs: number,
  ) {
    new WhileVisible(
      host,
      () => {
        this.visible = true;
        this.refresh();
      },
      () => {
        this.visible = false;
        this.fetching++;
        clearTimeout(this.timer);
      },
    );
  }

  /** Forget the value, of what is now another room, and fetch the new one's. */
  restart(): void {
    this.value = undefined;
    this.error = undefined;
    this.refresh();
  }

  /** Fetch it now, and again later. */
  refresh(): void {
    clearTimeout(this.timer);
    if (this.visible) void this.load(++this.fetching);
  }

  private async load(fetching: number): Promise<void> {
    const promise = this.fetch();
    if (!promise) return;
    let wait = this.everyMs;
    try {
      const value = await promise;
      if (fetching !== this.fetching) return;
      this.value = value;
      this.error = undefined;
    } catch (error) {
      if (fetching !== this.fetching) return;
      this.error = messageOf(error);
      wait = RETRY_MS;
    }
    this.host.requestUpdate();
    this.timer = setTimeout(() => this.refresh(), wait);
  }
}
