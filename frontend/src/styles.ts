import { css } from "lit";

/** The colours of all cards, from the user's theme alone. */
export const shared = css`
  :host {
    --cry: var(--deep-orange-color, var(--warning-color));
    --calm: color-mix(in srgb, var(--teal-color, var(--success-color)) 22%, var(--surface));
    --deaf: var(--error-color);
    --surface: var(--ha-card-background, var(--card-background-color));
    --quiet: var(--secondary-text-color);
    --line: var(--divider-color);
    --unheard: repeating-linear-gradient(
      135deg,
      color-mix(in srgb, var(--quiet) 55%, transparent) 0 1.5px,
      transparent 1.5px 5px
    );
    display: block;
    color: var(--primary-text-color);
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }

  /* What is pressed is never smaller than a finger. */
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    box-sizing: border-box;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 6px 16px;
    border: 1px solid var(--quiet);
    border-radius: 22px;
    background: none;
    color: var(--primary-text-color);
    text-decoration: none;
    text-align: center;
  }

  .button[aria-pressed="true"] {
    border-color: var(--primary-color);
    background: color-mix(in srgb, var(--primary-color) 20%, transparent);
  }

  .button:hover:enabled,
  a.button:hover {
    background: color-mix(in srgb, var(--primary-text-color) 8%, transparent);
  }

  .button:disabled {
    opacity: 0.4;
    cursor: default;
  }

  :focus-visible {
    outline: 2px solid var(--primary-color);
    outline-offset: 2px;
  }

  .swatch {
    display: inline-block;
    inline-size: 14px;
    block-size: 10px;
    border-radius: 2px;
    box-sizing: border-box;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
  }

  .legend > span {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }

  .swatch.crying {
    background: var(--cry);
  }

  .swatch.calm {
    background: var(--calm);
  }

  .swatch.unheard {
    background: var(--unheard);
    border: 1px solid var(--line);
  }

  .note {
    color: var(--quiet);
    font-size: var(--ha-font-size-s, 12px);
    line-height: 1.45;
  }

  /* A language that is not ours is said in English, also where one reads from right to left. */
  :host(:dir(rtl):lang(en)) :is(h2, h3, p, dt, dd, li, span, legend, button, label, figcaption) {
    unicode-bidi: plaintext;
    text-align: right;
  }

  @media (forced-colors: active) {
    :host {
      --cry: Highlight;
      --calm: Canvas;
      --quiet: CanvasText;
      --unheard: repeating-linear-gradient(135deg, GrayText 0 1.5px, Canvas 1.5px 5px);
    }

    .swatch {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
    }

    .button[aria-pressed="true"] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;

/** The colour of a room's state, on whatever has its look as a class. */
export const tints = css`
  .crying {
    --tint: var(--cry);
  }

  .calm {
    --tint: var(--teal-color, var(--success-color));
  }

  .deaf {
    --tint: var(--deaf);
  }
`;

/** The frame of a card and its headings. */
export const cardStyles = css`
  :host {
    container-type: inline-size;
  }

  ha-card {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 16px;
    block-size: 100%;
    box-sizing: border-box;
  }

  h2,
  h3,
  p {
    margin: 0;
  }

  h2 {
    font-size: var(--ha-font-size-m, 14px);
    font-weight: 400;
    color: var(--quiet);
  }
`;
