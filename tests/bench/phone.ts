/** A middling phone: its window, as a browser's context takes it, how much slower than this machine its processor is, and its line. */
export const phone = { viewport: { width: 412, height: 915 }, deviceScaleFactor: 2.625, hasTouch: true, isMobile: true };
export const slowed = 4;
/** In bytes a second and milliseconds. */
export const line = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
