import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Calls `start` while the host is in the document and the page is seen, and `stop` while not. */
export class WhileVisible implements ReactiveController {
  private running = false;
  private connected = false;

  constructor(
    host: ReactiveControllerHost,
    private readonly start: () => void,
    private readonly stop: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.connected = true;
    document.addEventListener("visibilitychange", this.look);
    this.look();
  }

  hostDisconnected(): void {
    this.connected = false;
    document.removeEventListener("visibilitychange", this.look);
    this.look();
  }

  private readonly look = () => {
    const run = this.connected && document.visibilityState !== "hidden";
    if (run === this.running) return;
    this.running = run;
    if (run) this.start();
    else this.stop();
  };
}
