import { describe, expect, it } from "vitest";

import type { Episode } from "../src/data/model";
import { gaps, nearest, piece, ticks } from "../src/room/ribbon";
import { format } from "./house";

const MIN = 60_000;
const WINDOW = { start: 0, end: 100 * MIN };
const span = (start: number, end: number) => ({ start: start * MIN, end: end * MIN });
const cry = (start: number, minutes: number): Episode => ({
  start: start * MIN,
  duration: minutes * 60,
  crying: 60,
  peak: 0.9,
  level: -30,
  ended: "ended",
});

describe("piece", () => {
  it("clips a span to the window", () => {
    expect(piece(span(-10, 50), WINDOW)).toEqual({ start: 0, width: 0.5 });
    expect(piece(span(50, 200), WINDOW)).toEqual({ start: 0.5, width: 0.5 });
  });

  it("has nothing outside of it", () => {
    expect(piece(span(-10, -1), WINDOW)).toBeUndefined();
    expect(piece(span(100, 110), WINDOW)).toBeUndefined();
  });

  it("keeps a cry of no length", () => {
    expect(piece(span(20, 20), WINDOW)).toEqual({ start: 0.2, width: 0 });
  });
});

describe("gaps", () => {
  it("is the whole window when nothing was heard", () => {
    expect(gaps([], WINDOW)).toEqual([WINDOW]);
  });

  it("finds what is between spans, in whatever order they come", () => {
    expect(gaps([span(60, 90), span(10, 30), span(20, 40)], WINDOW)).toEqual([
      span(0, 10),
      span(40, 60),
      span(90, 100),
    ]);
  });

  it("does not speak of moments", () => {
    expect(gaps([span(0, 50), span(50.5, 99.5)], WINDOW)).toEqual([]);
  });
});

describe("nearest", () => {
  const cries = [cry(10, 5), cry(30, 0)];

  it("takes the cry at the place, or the one close to it", () => {
    expect(nearest(cries, 12 * MIN, MIN)).toBe(0);
    expect(nearest(cries, 28 * MIN, 3 * MIN)).toBe(1);
  });

  it("takes none from far away", () => {
    expect(nearest(cries, 60 * MIN, 3 * MIN)).toBe(-1);
  });
});

describe("ticks", () => {
  it("stand at whole hours of the house's clock, also where zones are off by half an hour", () => {
    const start = Date.parse("2026-11-23T01:10:00Z");
    const day = { start, end: start + 24 * 60 * MIN };
    const written = (zone: string) =>
      ticks(day, 6, format({}, zone)).map((at) => format({}, zone).time(at));
    expect(written("Europe/Berlin")).toEqual(["06:00", "12:00", "18:00", "00:00"]);
    expect(written("Asia/Kolkata")).toEqual(["12:00", "18:00", "00:00", "06:00"]);
  });

  it("stand right on the day on which the clock changes", () => {
    const start = Date.parse("2026-10-24T22:00:00Z");
    const berlin = format();
    const found = ticks({ start, end: start + 25 * 60 * MIN }, 6, berlin);
    expect(found.map((at) => berlin.time(at))).toEqual([
      "00:00",
      "06:00",
      "12:00",
      "18:00",
      "00:00",
    ]);
  });
});
