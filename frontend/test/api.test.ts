import { describe, expect, it, vi } from "vitest";

import { fetchPast, liveOf, logSoothing, undoSoothing } from "../src/data/api";
import { daysBefore } from "../src/data/calendar";
import { house } from "./house";

const DAY = {
  date: "2026-11-23",
  heard: 3600,
  coverage: 0.5,
  crying: 60,
  distress: 2,
  episodes: 1,
  longest: 60,
  hours: [],
};
const at = (time: string) => Date.parse(`2026-11-23T${time}:00Z`);
const EPISODE = {
  start: "2026-11-23T13:00:00Z",
  duration: 90,
  crying: 60,
  peak: 0.9,
  level: -30,
  ended: null,
};
const LIVE = {
  state: "listening",
  crying: false,
  evidence: 0.1,
  cause: null,
  level: -40,
  today: DAY,
  episode: null,
  last_cry: null,
  calm_since: "2026-11-23T10:00:00Z",
  heard: ["2026-11-23T08:00:00Z", "2026-11-23T14:00:00Z"] as [string, string],
} as const;

describe("the moment since which a room is as it is", () => {
  const since = (changes: object) => liveOf({ ...structuredClone(LIVE), ...changes }).since;

  it("is the end of the last cry, or the begin of the listening if that came later", () => {
    expect(since({})).toBe(at("10:00"));
    expect(since({ calm_since: null })).toBe(at("08:00"));
    expect(since({ calm_since: null, episode: EPISODE })).toBe(at("13:00") + 90_000);
    expect(since({ heard: ["2026-11-23T12:00:00Z", "2026-11-23T14:00:00Z"] })).toBe(at("12:00"));
  });

  it("is the begin of the cry", () => {
    expect(since({ crying: true, episode: EPISODE })).toBe(at("13:00"));
  });

  it("is the last that was heard of a deaf room", () => {
    expect(since({ crying: null, state: "disconnected" })).toBe(at("14:00"));
    expect(since({ crying: null, state: "disconnected", heard: null })).toBeNull();
  });
});

it("reads what happened", async () => {
  const callWS = vi.fn().mockResolvedValue({
    episodes: [EPISODE],
    soothings: [
      { time: "2026-11-23T13:01:00Z", soothing: "rocking", calm_after: 30, helped: true },
    ],
    heard: [LIVE.heard],
  });
  const span = { start: at("00:00"), end: at("14:00") };
  const past = await fetchPast(house({ callWS }), "01NURSERY", span);
  expect(callWS).toHaveBeenCalledWith({
    type: "cry_monitor/episodes",
    config_entry_id: "01NURSERY",
    from: "2026-11-23T00:00:00.000Z",
    to: "2026-11-23T14:00:00.000Z",
  });
  expect(past.episodes[0]?.start).toBe(at("13:00"));
  expect(past.soothings).toEqual([
    { at: at("13:01"), kind: "rocking", calmAfter: 30, helped: true },
  ]);
  expect(past.heard).toEqual([{ start: at("08:00"), end: at("14:00") }]);
});

describe("what was done", () => {
  const KEPT = { time: "2026-11-23T13:01:00Z", soothing: "feeding", calm_after: null, helped: true };

  it("is told by the action that every user may call", async () => {
    const callWS = vi.fn().mockResolvedValue({ response: KEPT });
    const told = { kind: "feeding", at: at("13:01"), helped: true };
    const kept = await logSoothing(house({ callWS }), "01NURSERY", told);
    expect(callWS).toHaveBeenCalledWith({
      type: "call_service",
      domain: "cry_monitor",
      service: "log_soothing",
      service_data: {
        config_entry_id: "01NURSERY",
        soothing: "feeding",
        at: "2026-11-23T13:01:00.000Z",
        helped: true,
      },
      return_response: true,
    });
    expect(kept).toEqual({ ...told, calmAfter: null });
  });

  it("happens now where no moment is said, and nothing is said of its help", async () => {
    const callWS = vi.fn().mockResolvedValue({ response: KEPT });
    await logSoothing(house({ callWS }), "01NURSERY", { kind: "feeding" });
    expect(callWS.mock.calls[0]?.[0].service_data).toEqual({
      config_entry_id: "01NURSERY",
      soothing: "feeding",
    });
  });

  it("is taken back by its kind and its moment", async () => {
    const callWS = vi.fn().mockResolvedValue({});
    const kept = { kind: "feeding", at: at("13:01"), calmAfter: null, helped: null };
    await undoSoothing(house({ callWS }), "01NURSERY", kept);
    expect(callWS.mock.calls[0]?.[0]).toMatchObject({
      service: "undo_soothing",
      service_data: { soothing: "feeding", at: "2026-11-23T13:01:00.000Z" },
    });
  });
});

it("counts days over the end of a month", () => {
  expect(daysBefore("2026-03-01", 1)).toBe("2026-02-28");
});
