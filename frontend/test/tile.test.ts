import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { ageOf } from "../src/age";
import { run } from "../src/data/action";
import { rooms } from "../src/data/rooms";
import { toAskOf } from "../src/room/afterwards";
import { Press } from "../src/tile/hold";
import { byNeed } from "../src/tile/need";
import { house } from "./house";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  ["on", "off", ["Nursery", "Attic"]],
  ["off", "unavailable", ["Attic", "Nursery"]],
  ["unknown", "off", ["Nursery", "Attic"]],
  ["unknown", "on", ["Attic", "Nursery"]],
  ["off", "off", ["Attic", "Nursery"]],
])("sorts rooms by need: %s, %s", (nursery, attic, order) => {
  const of = (state: string) => ({ state, attributes: {} });
  const states = {
    "binary_sensor.nursery_crying": of(nursery),
    "binary_sensor.attic_crying": of(attic),
  };
  const hass = house({ states });
  expect(byNeed(rooms(hass), states).map(({ name }) => name)).toEqual(order);
});

const at = (x: number) => ({ clientX: x, clientY: 0, button: 0 }) as PointerEvent;

it("tells a tap from a finger that is held, and from one that scrolls", () => {
  const told: string[] = [];
  const press = new Press(
    () => told.push("tap"),
    () => told.push("hold"),
  );
  press.down(at(0));
  vi.advanceTimersByTime(100);
  press.click();
  press.down(at(0));
  vi.advanceTimersByTime(600);
  press.click();
  press.down(at(0));
  press.move(at(40));
  vi.advanceTimersByTime(600);
  // A keyboard presses without a pointer.
  press.click();
  expect(told).toEqual(["tap", "hold", "tap"]);
});

it("says an age in weeks, and later in months", () => {
  expect(ageOf("2026-10-01", "2026-11-28", "en")).toBe("8 weeks");
  expect(ageOf("2026-10-01", "2026-10-08", "de")).toBe("1 Woche");
  expect(ageOf("2026-01-31", "2026-11-30", "en")).toBe("9 months");
  expect(ageOf("2026-12-01", "2026-11-28", "en")).toBeUndefined();
});

it("runs what was chosen to run with a soothing, and nothing else", async () => {
  const callService = vi.fn().mockResolvedValue({});
  const hass = house({ callService });
  await run(hass, undefined);
  await run(hass, { action: "none" });
  await run(hass, {
    action: "perform-action",
    perform_action: "script.turn_on",
    target: { entity_id: "script.noise" },
  });
  expect(callService.mock.calls).toEqual([
    ["script", "turn_on", undefined, { entity_id: "script.noise" }],
  ]);
});

it("asks what helped once, of a cry that is over and not long ago", () => {
  const start = Date.parse("2026-11-23T02:00:00Z");
  const end = start + 600_000;
  const episode = { start, duration: 600, crying: 500, peak: 1, level: -20, ended: "ended" as const };
  const done = { at: start + 60_000, kind: "rocking", calmAfter: 540, helped: null };
  expect(toAskOf([episode], [done], end + 1000)).toBe(done);
  expect(toAskOf([episode], [{ ...done, helped: true }], end)).toBeUndefined();
  expect(toAskOf([episode], [{ ...done, calmAfter: null }], end)).toBeUndefined();
  expect(toAskOf([episode], [done], end + 2 * 3_600_000)).toBeUndefined();
  expect(toAskOf([{ ...episode, ended: null }], [done], end)).toBeUndefined();
  expect(toAskOf([{ ...episode, ended: "interrupted" }], [done], end)).toBeUndefined();
});
