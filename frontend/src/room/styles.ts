import { css } from "lit";

export const roomStyles = css`
  header {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  header > div {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  header ha-icon {
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

  .crying {
    --tint: var(--cry);
  }

  .calm {
    --tint: var(--teal-color, var(--success-color));
  }

  .deaf {
    --tint: var(--deaf);
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

  .meters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 8px 24px;
  }

  .message {
    padding: 16px;
  }
`;
