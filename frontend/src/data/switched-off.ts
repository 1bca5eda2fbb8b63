import type { ReactiveControllerHost } from "lit";

import type { HomeAssistant } from "../ha";
import { DOMAIN } from "./rooms";

interface Registered {
  platform: string;
  disabled_by: string | null;
  device_id: string | null;
}

/** Knows the rooms that are switched off: the page's own registry leaves them out. */
export class SwitchedOff {
  private entity: string | undefined;
  private entities: HomeAssistant["entities"] | undefined;
  private name: string | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Return what a room is called that is switched off, as soon as it is known to be one. */
  nameOf(hass: HomeAssistant, entity: string): string | undefined {
    if (entity !== this.entity || hass.entities !== this.entities) {
      this.entity = entity;
      this.entities = hass.entities;
      this.name = undefined;
      void this.fetch(hass, entity);
    }
    return this.name;
  }

  private async fetch(hass: HomeAssistant, entity: string): Promise<void> {
    // An entity that there is none of is answered with an error.
    const known = await hass
      .callWS<Registered>({ type: "config/entity_registry/get", entity_id: entity })
      .catch(() => undefined);
    if (entity !== this.entity || known?.platform !== DOMAIN || !known.disabled_by) return;
    const device = known.device_id ? hass.devices[known.device_id] : undefined;
    this.name = device?.name_by_user || device?.name || entity;
    this.host.requestUpdate();
  }
}
