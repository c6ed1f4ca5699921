/** The characters a font has a glyph for, read from its `cmap` table (formats 4 and 12 of TrueType or OpenType). */
export function charactersOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tag = (at: number) => String.fromCharCode(...font.subarray(at, at + 4));
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => tag(at) === 'cmap');
  if (entry === undefined) throw new Error('The font has no cmap table');
  const cmap = view.getUint32(entry + 8);
  const characters = new Set<number>();
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const table = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    const read = readers[view.getUint16(table)];
    read?.(view, table, characters);
  }
  return characters;
}

type Reader = (view: DataView, table: number, characters: Set<number>) => void;

const readers: Record<number, Reader> = {
  4: (view, table, characters) => {
    const size = view.getUint16(table + 6);
    for (let at = 0; at < size; at += 2) {
      const end = view.getUint16(table + 14 + at);
      const start = view.getUint16(table + 16 + size + at);
      const delta = view.getUint16(table + 16 + 2 * size + at);
      const place = table + 16 + 3 * size + at;
      const offset = view.getUint16(place);
      for (let code = start; code <= end && code !== 0xffff; code++) {
        const listed = offset === 0 ? code : view.getUint16(place + offset + 2 * (code - start));
        if (((listed + delta) & 0xffff) !== 0 && listed !== 0) characters.add(code);
      }
    }
  },
  12: (view, table, characters) => {
    for (let group = 0, at = table + 16; group < view.getUint32(table + 12); group++, at += 12) {
      const glyph = view.getUint32(at + 8);
      for (let code = view.getUint32(at); code <= view.getUint32(at + 4); code++) {
        if (glyph + code - view.getUint32(at) !== 0) characters.add(code);
      }
    }
  },
};
