/** A number of bytes as file managers say it, in any language: `340 kB`, `1.2 MB`. */
export const sized = (bytes: number) => (bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`);
