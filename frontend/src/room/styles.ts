import { css } from "lit";

export const roomStyles = css`
  .head {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  .head > div {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .head ha-icon {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    color: var(--tint, var(--quiet));
    background: color-mix(in srgb, currentcolor 16%, transparent);
    --mdc-icon-size: 28px;
  }

  ha-card.deaf {
    border-color: var(--deaf);
  }

  h3 {
    font-size: var(--ha-font-size-l, 16px);
    font-weight: 500;
    margin-block-end: -6px;
  }

  .state {
    font-size: var(--ha-font-size-2xl, 24px);
    line-height: 1.25;
  }

  .wall {
    justify-content: space-between;
    gap: 24px;
    padding: 24px;
    background: color-mix(in srgb, var(--tint, transparent) 24%, var(--surface));
    --band-size: 24px;
  }

  .wall h2 {
    font-size: var(--ha-font-size-xl, 20px);
    color: inherit;
  }

  .wall .state {
    font-size: clamp(32px, 12cqi, 64px);
    line-height: 1.1;
  }

  .wall .head ha-icon {
    inline-size: 72px;
    block-size: 72px;
    --mdc-icon-size: 44px;
  }

  .night h3 {
    margin-block-end: 2px;
  }

  .night p {
    line-height: 1.45;
  }

  .meters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 8px 24px;
  }

  .message {
    padding: 16px;
  }
`;
