import type { HomeAssistant } from "../ha";

export const DOMAIN = "cry_monitor";

export interface Room {
  /** Its "crying" entity, which stands for the room in a card's configuration. */
  entity: string;
  entryId: string;
  name: string;
}

/** Return the room that an entity belongs to; undefined when it is none of ours. */
export function roomOf(hass: HomeAssistant, entity: string): Room | undefined {
  const entry = hass.entities[entity];
  const device = entry?.device_id ? hass.devices[entry.device_id] : undefined;
  if (entry?.platform !== DOMAIN || !device?.primary_config_entry) return undefined;
  return {
    entity,
    entryId: device.primary_config_entry,
    name: device.name_by_user || device.name || entity,
  };
}

/** Return all rooms, by name. */
export function rooms(hass: HomeAssistant): Room[] {
  return Object.keys(hass.entities)
    .filter((entity) => entity.startsWith("binary_sensor."))
    .map((entity) => roomOf(hass, entity))
    .filter((room) => room !== undefined)
    .sort((a, b) => a.name.localeCompare(b.name, hass.language));
}
