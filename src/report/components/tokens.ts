/** The colours of a page on light ground, as custom properties. */
export const LIGHT =
  '--ink:#1d1f24;--faint:#5c606a;--paper:#fff;--rule:#d9dbe0;--tint:#f5f6f8;--link:#0b57a4';

/** And on dark ground. */
export const DARK =
  '--ink:#e6e7ea;--faint:#a0a4ad;--paper:#17181c;--rule:#3a3d45;--tint:#212329;--link:#8ec5ff';
