import { describe, expect, it } from "vitest";

import type { Day } from "../src/data/model";
import { cell, cells, isPartly } from "../src/week/heat";

const HOUR = 3600;

describe("cell", () => {
  it("does not take an hour that nobody heard for a calm one", () => {
    expect(cell({ heard: 0, crying: 0 }, false, false)).toEqual({ kind: "unheard" });
    expect(cell({ heard: HOUR, crying: 0 }, false, false)).toMatchObject({ step: 0 });
  });

  it("grows darker with the minutes of crying", () => {
    const steps = [0, 1, 5, 6, 16, 31].map((minutes) =>
      cell({ heard: HOUR, crying: minutes * 60 }, false, false),
    );
    expect(steps.map((shown) => shown.kind === "heard" && shown.step)).toEqual([0, 1, 1, 2, 3, 4]);
  });

  it("says when only a part of the hour was heard", () => {
    expect(isPartly(cell({ heard: 0.8 * HOUR, crying: 0 }, false, false))).toBe(true);
    expect(isPartly(cell({ heard: 0.95 * HOUR, crying: 0 }, false, false))).toBe(false);
    expect(isPartly(cell({ heard: 2 * HOUR, crying: 0 }, false, false))).toBe(false);
  });

  it("expects no whole hour of the one that goes on", () => {
    expect(isPartly(cell({ heard: 60, crying: 0 }, false, true))).toBe(false);
  });
});

it("leaves the hours of today empty that are still to come", () => {
  const day: Day = {
    date: "2026-11-23",
    sums: { heard: 0, crying: null, distress: null, episodes: null, longest: null },
    hours: Array.from({ length: 24 }, () => ({ heard: 0, crying: 0 })),
  };
  const kinds = (today: string) => cells(day, today, 13).map(({ kind }) => kind);
  expect(kinds("2026-11-23").indexOf("ahead")).toBe(14);
  expect(kinds("2026-11-24")).not.toContain("ahead");
});
