import type { ReactiveControllerHost } from "lit";
import { expect, it, vi } from "vitest";

import type { Live } from "../src/data/model";
import { Cause } from "../src/room/cause";
import { companion, listen } from "../src/data/companions";
import { roomOf } from "../src/data/rooms";
import { causeWords, repairPath } from "../src/room/notice";
import { house } from "./house";

const NOW = Date.parse("2026-11-23T15:22:00Z");
const nursery = (hass = house()) => roomOf(hass, "binary_sensor.nursery_crying")!;

it("says of a deaf room what its repair says of the cause", async () => {
  const localize = vi.fn().mockReturnValue("It costs this.\n\nUnplugged. Plug it in.\n\nIt goes.");
  const loadBackendTranslation = vi.fn().mockResolvedValue(localize);
  const words = await causeWords(house({ loadBackendTranslation }), "not_found");
  expect(words).toBe("Unplugged. Plug it in.");
  expect(loadBackendTranslation).toHaveBeenCalledWith("issues", "cry_monitor");
  expect(localize.mock.calls[0]?.[0]).toBe("component.cry_monitor.issues.deaf_not_found.description");
});

it("asks again for words that did not come", async () => {
  vi.useFakeTimers();
  const loadBackendTranslation = vi
    .fn()
    .mockRejectedValueOnce(new Error("busy"))
    .mockResolvedValue(() => "It costs.\n\nUnplugged.\n\nIt goes.");
  const hass = house({ loadBackendTranslation });
  const host = { addController: vi.fn(), requestUpdate: vi.fn() };
  const cause = new Cause(host as unknown as ReactiveControllerHost);
  const live = { cause: "gone" } as Live;
  expect(cause.wordsFor(hass, live)).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(cause.wordsFor(hass, live)).toBeUndefined();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(cause.wordsFor(hass, live)).toBe("Unplugged.");
  expect(loadBackendTranslation).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

it("says nothing of a cause that has no words", async () => {
  const loadBackendTranslation = vi.fn().mockResolvedValue(() => "");
  expect(await causeWords(house({ loadBackendTranslation }), "new")).toBeUndefined();
});

it("leads to the repair once there is one, and only who may mend it", () => {
  const minutes = (count: number) => NOW - count * 60_000;
  expect(repairPath(house(), minutes(11), NOW)).toBe("/config/repairs");
  expect(repairPath(house(), minutes(9), NOW)).toMatch(/integration\/cry_monitor$/);
  expect(repairPath(house(), null, NOW)).toMatch(/integration\/cry_monitor$/);
  expect(repairPath(house({ user: { is_admin: false } }), minutes(11), NOW)).toBeUndefined();
});

it("opens the ear of its own room", async () => {
  const callService = vi.fn().mockResolvedValue({});
  const hass = house({ callService });
  expect(companion(hass, nursery(hass), "switch", "listening")).toBe("switch.nursery_listening");
  await listen(hass, nursery(hass), true);
  expect(callService).toHaveBeenCalledWith("switch", "turn_on", {}, {
    entity_id: "switch.nursery_listening",
  });
});
