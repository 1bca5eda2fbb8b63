import { expect, it } from "vitest";

import { THRESHOLD, shareOf, wordOf } from "../src/room/evidence";

it("has the threshold at two thirds of the scale", () => {
  expect(THRESHOLD).toBeCloseTo(2 / 3);
  expect(shareOf(1)).toBeCloseTo(THRESHOLD);
  expect([shareOf(-1), shareOf(0), shareOf(1.5), shareOf(40)]).toEqual([0, 0, 1, 1]);
});

it("says what was decided, and maybe where half of what it takes is there", () => {
  expect(wordOf(0.49, false)).toBe("quiet");
  expect(wordOf(0.5, false)).toBe("maybe");
  // The room decides; between two sobs the bar may be low.
  expect(wordOf(0.2, true)).toBe("crying");
  expect(wordOf(1.2, false)).toBe("maybe");
});
