/** A PDF as Chromium writes it: objects one after another, and a table of their places. */

export interface Pdf {
  head: string;
  /** Each object by its number, in the order of the file; a character is a byte. */
  objects: Map<number, string>;
  trailer: string;
}

export function readPdf(bytes: Uint8Array): Pdf {
  const text = Buffer.from(bytes).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const places = Array.from(text.slice(table).matchAll(/^(\d{10}) \d{5} ([nf])/gm), ([, place, use], number) => ({ number, place: Number(place), used: use === 'n' }))
    .filter(({ used }) => used)
    .sort((one, other) => one.place - other.place);
  const trailer = /^trailer\s+(<<[^]*>>)\s+startxref/m.exec(text.slice(table))?.[1];
  if (places.length === 0 || trailer === undefined) throw new Error('The browser wrote a PDF of a form that is not known here.');
  return {
    head: text.slice(0, places[0]!.place),
    objects: new Map(places.map(({ number, place }, index) => [number, text.slice(place, places[index + 1]?.place ?? table)])),
    trailer,
  };
}

export function writePdf({ head, objects, trailer }: Pdf): Uint8Array {
  let text = head;
  const places = new Map<number, number>();
  for (const [number, object] of objects) {
    places.set(number, text.length);
    text += object;
  }
  const entries = Array.from({ length: Math.max(...objects.keys()) + 1 }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  return Buffer.from(`${text}xref\n0 ${entries.length}\n${entries.join('')}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`, 'latin1');
}

/** Text as a PDF has it in any script: UTF-16, in hexadecimal. */
export const pdfText = (text: string) => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
