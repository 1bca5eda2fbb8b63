import { css } from "lit";

export const roomStyles = css`
  header {
    display: flex;
    align-items: center;
    gap: 12px;
  }

  ha-icon {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    color: var(--quiet);
    background: color-mix(in srgb, currentcolor 16%, transparent);
    --mdc-icon-size: 28px;
  }

  .crying ha-icon {
    color: var(--cry);
  }

  .calm ha-icon {
    color: var(--teal-color, var(--success-color));
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
    grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
    gap: 8px 24px;
  }

  .message {
    padding: 16px;
  }
`;
