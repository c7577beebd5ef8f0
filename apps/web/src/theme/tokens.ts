/** Every colour, size and line of the application; `global.css` shows the same as variables. */
export const tokens = {
  ink: '#14202e',
  soft: '#55606e',
  line: '#dfe3e8',
  ground: '#f4f5f3',
  paper: '#ffffff',
  blue: '#17507d',
  bluePale: '#e6eff6',
  seal: '#b3261e',
  sealPale: '#fbeae8',
  ok: '#1d6b45',
  okPale: '#e4f2ea',
  warn: '#8a5a00',
  warnPale: '#fbf1dc',
  grey: '#4b5563',
  greyPale: '#eceef1',
  radius: 8,
  radiusLarge: 12,
  fontSize: 14,
} as const;

/** What a small coloured word means; the word itself always says it too. */
export const tones = {
  neutral: { ink: tokens.grey, pale: tokens.greyPale },
  action: { ink: tokens.blue, pale: tokens.bluePale },
  late: { ink: tokens.seal, pale: tokens.sealPale },
  done: { ink: tokens.ok, pale: tokens.okPale },
  soon: { ink: tokens.warn, pale: tokens.warnPale },
} as const;
export type Tone = keyof typeof tones;
