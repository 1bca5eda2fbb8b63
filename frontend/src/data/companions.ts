import type { HomeAssistant } from "../ha";
import { DOMAIN, type Room } from "./rooms";

/** Return a room's entity of a domain, by the name that the integration gives it. */
export function companion(
  hass: HomeAssistant,
  room: Room,
  domain: string,
  key: string,
): string | undefined {
  const device = hass.entities[room.entity]?.device_id;
  return Object.values(hass.entities).find(
    (entry) =>
      entry?.platform === DOMAIN &&
      entry.device_id === device &&
      entry.translation_key === key &&
      entry.entity_id.startsWith(`${domain}.`),
  )?.entity_id;
}

/** Listen to a room, or close its ear. */
export async function listen(hass: HomeAssistant, room: Room, on: boolean): Promise<void> {
  await hass.callService(
    "switch",
    on ? "turn_on" : "turn_off",
    {},
    { entity_id: companion(hass, room, "switch", "listening") ?? [] },
  );
}
