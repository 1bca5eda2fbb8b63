import { expect, it } from "vitest";

import { roomOf, rooms } from "../src/data/rooms";
import { house } from "./house";

it("finds every room once, by name, under the name that the user gave it", () => {
  expect(rooms(house()).map(({ name, entryId }) => [name, entryId])).toEqual([
    ["Attic", "01ATTIC"],
    ["Nursery", "01NURSERY"],
  ]);
});

it("knows the room of an entity, and that others have none", () => {
  expect(roomOf(house(), "sensor.nursery_distress")?.name).toBe("Nursery");
  expect(roomOf(house(), "binary_sensor.door")).toBeUndefined();
  expect(roomOf(house(), "binary_sensor.gone")).toBeUndefined();
});
