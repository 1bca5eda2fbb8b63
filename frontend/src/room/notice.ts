import { css, html, nothing } from "lit";

import type { HomeAssistant } from "../ha";
import type { Say } from "../words";

/** The integration says it in the repair of a deaf room: what it costs, the cause and the way out. */
const ISSUE = (cause: string) => `component.cry_monitor.issues.deaf_${cause}.description`;
const CAUSE = 1;
/** How long a room is deaf before there is a repair. */
const REPAIR_MS = 600_000;

/** Return why a room is deaf, and the way out, in the user's language. */
export async function causeWords(hass: HomeAssistant, cause: string): Promise<string | undefined> {
  const localize = await hass.loadBackendTranslation("issues", "cry_monitor");
  return localize(ISSUE(cause), { room: "" }).split("\n\n")[CAUSE]?.trim() || undefined;
}

/** Return where a deaf room can be mended; undefined for who may not. */
export function repairPath(
  hass: HomeAssistant,
  since: number | null,
  now: number,
): string | undefined {
  if (!hass.user?.is_admin) return undefined;
  return since !== null && now - since >= REPAIR_MS
    ? "/config/repairs"
    : "/config/integrations/integration/cry_monitor";
}

export function deafNotice(why: string | undefined, path: string | undefined, say: Say) {
  return html`<div class="notice">
    <p>${why ? html`<strong>${why}</strong> ` : nothing}${say("state.deaf_hint")}</p>
    ${path ? html`<a class="button" href=${path}>${say("state.repair")}</a>` : nothing}
  </div>`;
}

export function pausedNotice(say: Say, resume: () => void) {
  return html`<div class="notice">
    <p>${say("state.paused_hint")}</p>
    <button class="button" @click=${resume}>${say("state.resume")}</button>
  </div>`;
}

export const noticeStyles = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 8px 12px;
    border-radius: 8px;
    background: color-mix(in srgb, var(--tint, var(--quiet)) 14%, transparent);
  }

  .notice p {
    flex: 1 1 14em;
    line-height: 1.45;
  }

  .notice strong {
    font-weight: 500;
  }
`;
