import { expect, it } from "vitest";

import { isTooEarly } from "../src/room/figures";

const SUMS = { crying: 0, distress: 0, episodes: 0, longest: 0 };

it("says nothing of a day of which next to nothing was heard", () => {
  expect(isTooEarly({ ...SUMS, heard: 540 }, 0.01)).toBe(true);
  expect(isTooEarly({ ...SUMS, heard: 660 }, 0.01)).toBe(false);
  // Five minutes past midnight all of the day was heard.
  expect(isTooEarly({ ...SUMS, heard: 300 }, 1)).toBe(false);
  expect(isTooEarly({ ...SUMS, crying: null, heard: 0 }, 0)).toBe(true);
});
