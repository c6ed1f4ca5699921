/**
 * What readers chose, and where they stopped, when it was kept under the names that it had before it was the
 * library's alone: taken over once, where nothing newer is kept, and not kept twice.
 */
const renamed = { duidu: 'reader-preferences', 'duidu-keys': 'reader-keys', 'duidu-reading': 'reader-stops' } as const;

export function takeOverFormerKeys() {
  try {
    for (const [former, name] of Object.entries(renamed)) {
      const kept = localStorage.getItem(former);
      if (kept === null) continue;
      if (localStorage.getItem(name) === null) localStorage.setItem(name, kept);
      localStorage.removeItem(former);
    }
  } catch {
    // Nothing is kept for us here, or there is no room for more: what is there stays.
  }
}
