/** A house for the tests, as Home Assistant would describe it. */

import type { HomeAssistant, Locale } from "../src/ha";
import { Format } from "../src/format";

export const BERLIN: Locale = {
  language: "en",
  number_format: "language",
  time_format: "24",
  time_zone: "server",
};

export function format(locale: Partial<Locale> = {}, zone = "Europe/Berlin"): Format {
  return new Format({ locale: { ...BERLIN, ...locale }, config: { time_zone: zone } });
}

export function house(changes: Partial<HomeAssistant> = {}): HomeAssistant {
  return {
    connection: { subscribeMessage: () => Promise.reject(new Error("not in this test")) },
    connected: true,
    language: "en",
    locale: BERLIN,
    config: { time_zone: "Europe/Berlin" },
    states: {},
    entities: {
      "binary_sensor.nursery_crying": {
        entity_id: "binary_sensor.nursery_crying",
        device_id: "d1",
        platform: "cry_monitor",
      },
      "sensor.nursery_distress": {
        entity_id: "sensor.nursery_distress",
        device_id: "d1",
        platform: "cry_monitor",
      },
      "switch.nursery_listening": {
        entity_id: "switch.nursery_listening",
        device_id: "d1",
        platform: "cry_monitor",
        translation_key: "listening",
      },
      "switch.attic_listening": {
        entity_id: "switch.attic_listening",
        device_id: "d2",
        platform: "cry_monitor",
        translation_key: "listening",
      },
      "binary_sensor.attic_crying": {
        entity_id: "binary_sensor.attic_crying",
        device_id: "d2",
        platform: "cry_monitor",
      },
      "binary_sensor.door": {
        entity_id: "binary_sensor.door",
        device_id: "d3",
        platform: "demo",
      },
    },
    devices: {
      d1: { id: "d1", name: "Nursery", primary_config_entry: "01NURSERY" },
      d2: { id: "d2", name: "x", name_by_user: "Attic", primary_config_entry: "01ATTIC" },
      d3: { id: "d3", name: "Door", primary_config_entry: "01DEMO" },
    },
    user: { is_admin: true },
    callService: () => Promise.reject(new Error("not in this test")),
    loadBackendTranslation: () => Promise.reject(new Error("not in this test")),
    callWS: () => Promise.reject(new Error("not in this test")),
    ...changes,
  };
}
