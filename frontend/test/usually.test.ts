import { expect, it } from "vitest";

import type { Day, Episode } from "../src/data/model";
import { soFar, usually } from "../src/data/usually";

const ZONE = "Europe/Berlin";
const NOON = 12 * 3600;

/** A day with half an hour of crying at ten in the morning and three hours of it in the evening. */
function day(date: string, changes: Partial<Day> = {}): Day {
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    heard: 3600,
    crying: hour === 10 ? 1800 : hour >= 19 && hour < 22 ? 3600 : 0,
  }));
  const sums = { heard: 86_400, crying: 12_600, distress: 97, episodes: 2, longest: 10_800 };
  return { date, hours, sums, ...changes };
}

function cry(start: string, minutes: number): Episode {
  return {
    start: Date.parse(`${start}+01:00`),
    duration: minutes * 60,
    crying: minutes * 60,
    peak: 0.9,
    level: -30,
    ended: "ended",
  };
}

const CRIES = [cry("2026-11-22T10:05:00", 30), cry("2026-11-22T19:00:00", 180)];

it("compares with the same time of the days before, and never with whole days", () => {
  const known = usually([day("2026-11-22"), day("2026-11-23")], CRIES, "2026-11-23", NOON, ZONE);
  expect(known).toMatchObject({ crying: 1800, episodes: 1, longest: 1800, days: 1 });
  // A seventh of the day's weight: 97 is 3.51 of it, a seventh is 0.50.
  expect(known.distress).toBeCloseTo(100 * -Math.expm1(Math.log(0.03) / 7), 5);
});

it("counts an hour and a cry that go on by their part", () => {
  const quarterPast = 10.25 * 3600;
  expect(soFar(day("2026-11-22"), CRIES.slice(0, 1), quarterPast, ZONE)).toMatchObject({
    crying: 450,
    longest: 600,
  });
});

it("leaves out days of which less than half was heard by then", () => {
  const deaf = Array.from({ length: 24 }, (_, hour) => ({
    heard: hour < 5 ? 3600 : hour > 12 ? 3600 : 0,
    crying: 0,
  }));
  const days = [day("2026-11-21", { hours: deaf }), day("2026-11-22"), day("2026-11-23")];
  expect(usually(days, [], "2026-11-23", NOON, ZONE).days).toBe(1);
});

it("knows nothing without a day, not even at midnight", () => {
  const unheard = { heard: 0, crying: null, distress: null, episodes: null, longest: null };
  const hours = Array.from({ length: 24 }, () => ({ heard: 0, crying: 0 }));
  const days = [day("2026-11-22", { sums: unheard, hours }), day("2026-11-23")];
  expect(usually(days, [], "2026-11-23", 0, ZONE)).toMatchObject({ crying: null, days: 0 });
});
