/** A middling phone: its window, as a browser's context takes it, and how much slower than this machine its processor is. */
export const phone = { viewport: { width: 412, height: 915 }, deviceScaleFactor: 2.625, hasTouch: true, isMobile: true };
export const slowed = 4;
