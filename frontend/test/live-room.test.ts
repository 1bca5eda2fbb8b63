import type { ReactiveController } from "lit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { LiveRoom } from "../src/data/live-room";
import { Refreshed } from "../src/data/refreshed";
import { house } from "./house";

class Page extends EventTarget {
  visibilityState = "visible";

  show(visible: boolean): void {
    this.visibilityState = visible ? "visible" : "hidden";
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

class Host {
  readonly controllers: ReactiveController[] = [];
  requestUpdate = vi.fn();
  updateComplete = Promise.resolve(true);

  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }

  removeController(): void {}

  connect(): void {
    for (const each of this.controllers) each.hostConnected?.();
  }

  disconnect(): void {
    for (const each of this.controllers) each.hostDisconnected?.();
  }
}

let page: Page;
let host: Host;

beforeEach(() => {
  page = new Page();
  host = new Host();
  vi.stubGlobal("document", page);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const settled = () => vi.advanceTimersByTimeAsync(0);

describe("LiveRoom", () => {
  function subscribed() {
    const unsubscribe = vi.fn();
    const subscribeMessage = vi.fn().mockResolvedValue(unsubscribe);
    return { unsubscribe, subscribeMessage, hass: house({ connection: { subscribeMessage } }) };
  }

  it("subscribes once for a room, and ends that when the card goes", async () => {
    const { hass, subscribeMessage, unsubscribe } = subscribed();
    const room = new LiveRoom(host);
    host.connect();
    room.follow(hass, "01NURSERY");
    room.follow(hass, "01NURSERY");
    await settled();
    expect(subscribeMessage).toHaveBeenCalledTimes(1);
    host.disconnect();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });

  it("is silent while nobody looks at the page", async () => {
    const { hass, subscribeMessage, unsubscribe } = subscribed();
    const room = new LiveRoom(host);
    host.connect();
    room.follow(hass, "01NURSERY");
    await settled();
    page.show(false);
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    page.show(true);
    await settled();
    expect(subscribeMessage).toHaveBeenCalledTimes(2);
  });

  it("draws figures once a second, and the begin of a cry at once", async () => {
    let tell: (message: unknown) => void = () => {};
    const subscribeMessage = vi.fn().mockImplementation((callback: typeof tell) => {
      tell = callback;
      return Promise.resolve(vi.fn());
    });
    const room = new LiveRoom(host);
    host.connect();
    room.follow(house({ connection: { subscribeMessage } }), "01NURSERY");
    await settled();
    const message = { state: "listening", crying: false, today: {}, heard: null, calm_since: null };
    for (let n = 0; n < 3; n++) {
      tell({ ...message, episode: null });
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(host.requestUpdate).toHaveBeenCalledTimes(1);
    tell({ ...message, crying: true, episode: { start: "2026-11-23T10:00:00Z" } });
    expect(host.requestUpdate).toHaveBeenCalledTimes(2);
    expect(room.live?.crying).toBe(true);
  });

  it("ends a subscription that opened when it was no longer wanted", async () => {
    const { hass, unsubscribe } = subscribed();
    const room = new LiveRoom(host);
    host.connect();
    room.follow(hass, "01NURSERY");
    host.disconnect();
    await settled();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });

  it("says what went wrong and tries again", async () => {
    const subscribeMessage = vi
      .fn()
      .mockRejectedValueOnce({ code: "not_found", message: "There is no such room" })
      .mockResolvedValue(vi.fn());
    const room = new LiveRoom(host);
    host.connect();
    room.follow(house({ connection: { subscribeMessage } }), "01NURSERY");
    await settled();
    expect(room.error).toBe("There is no such room");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(subscribeMessage).toHaveBeenCalledTimes(2);
  });
});

describe("Refreshed", () => {
  it("fetches every so often, and not while the page is hidden", async () => {
    const fetch = vi.fn().mockResolvedValue("day");
    const days = new Refreshed(host, fetch, 60_000);
    host.connect();
    await settled();
    expect(days.value).toBe("day");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetch).toHaveBeenCalledTimes(2);
    page.show(false);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("keeps the old value when a new one cannot be had, and asks again soon", async () => {
    const fetch = vi
      .fn()
      .mockResolvedValueOnce("day")
      .mockRejectedValueOnce(new Error("no answer"))
      .mockResolvedValueOnce("next day");
    const days = new Refreshed(host, fetch, 60_000);
    host.connect();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([days.value, days.error]).toEqual(["day", "no answer"]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([days.value, days.error]).toEqual(["next day", undefined]);
  });
});
