import { expect, it } from "vitest";

import type { Live } from "../src/data/model";
import { lookOf, sentence } from "../src/room/status";
import { sayIn } from "../src/words";
import { format } from "./house";

const NOW = Date.parse("2026-11-23T15:22:00+01:00");
const CALM: Live = {
  ear: "listening",
  crying: false,
  since: NOW - 80 * 60_000,
  evidence: 0.1,
  cause: null,
  episode: null,
  lastCry: null,
  heardSince: NOW - 8 * 3_600_000,
  level: -40,
  coverage: 1,
  today: { heard: 1, crying: 0, distress: 0, episodes: 0, longest: 0 },
};

it.each([
  [CALM, "calm", "Calm for 1 h 20 min"],
  [{ ...CALM, since: null }, "calm", "Calm"],
  [{ ...CALM, crying: true, since: NOW - 180_000 }, "crying", "Crying for 3 min"],
  [{ ...CALM, ear: "disconnected", crying: null }, "deaf", "Not listening since 14:02"],
  [
    { ...CALM, ear: "no_signal", crying: null },
    "deaf",
    "No sound from the microphone since 14:02",
  ],
  [{ ...CALM, crying: null, since: null }, "deaf", "Not listening"],
  [{ ...CALM, ear: "paused", crying: null }, "paused", "Paused since 14:02"],
  [{ ...CALM, ear: "paused", crying: null, since: null }, "paused", "Paused"],
  [{ ...CALM, ear: "starting", crying: null }, "starting", "Starting to listen"],
] as [Live, string, string][])("says how the room is", (live, look, words) => {
  expect(lookOf(live)).toBe(look);
  const said = sentence(live, NOW, sayIn("en"), format());
  expect(said.replace(/\u00a0/g, " ").replace(/[\u2066\u2069]/g, "")).toBe(words);
});

it("never calls a room calm that nobody hears", () => {
  for (const ear of ["no_signal", "disconnected"] as const) {
    expect(lookOf({ ...CALM, ear })).toBe("deaf");
  }
});
