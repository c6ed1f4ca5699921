/** The images of figures: whether their files are there, and how big they are. */
import { imageSize } from 'image-size';
import { fault } from './faults.ts';
import type { Markdown } from './markdown/read.ts';

/** Files of a document that are images and no text. */
export const isImage = (path: string) => /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(path);

/** Gives each figure the path of its file, from the document's folder, and its size. One that is not there is reported, and its text stands alone. */
export function findImages({ blocks, file, language }: Markdown, folder: ReadonlyMap<string, Uint8Array>): void {
  for (const block of blocks) {
    const { image, place } = block;
    if (!image) continue;
    const path = [`${language}/${image.file}`, image.file.replace(/^(?:\.\.?\/)+/, '')].find((one) => isImage(one) && folder.has(one));
    if (path === undefined) {
      fault(file, 'missing-image', `There is no image \`${image.file}\`; put it into the document’s folder (png, jpg, gif, webp, avif or svg)`, place);
      delete block.image;
      continue;
    }
    image.file = path;
    const { width, height } = sizeOf(folder.get(path)!) ?? {};
    if (width && height) Object.assign(image, { width, height });
    else fault(file, 'missing-image', `\`${image.file}\` cannot be read as an image; save it anew`, place);
  }
}

function sizeOf(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}
