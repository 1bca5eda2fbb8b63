import type { HomeAssistant } from "../ha";

/** What the editor of an action gives. */
export interface Action {
  action: string;
  perform_action?: string;
  data?: Record<string, unknown>;
  target?: Record<string, unknown>;
}

/** Run what a parent chose to be run; nothing where nothing was chosen. */
export async function run(hass: HomeAssistant, action: Action | undefined): Promise<void> {
  const [domain, service] = action?.perform_action?.split(".", 2) ?? [];
  if (action?.action !== "perform-action" || !domain || !service) return;
  await hass.callService(domain, service, action.data, action.target);
}
