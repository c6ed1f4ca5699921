/** The picture of a document, drawn: what stands on it where. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { card, drawing, hasCard } from '../../../src/cards/card.ts';

const name = { text: '读', language: 'zh-Hans' };
const chinese = { text: '池塘边', language: 'zh-Hans' };
const english = { text: 'By the Pond', language: 'en' };

/** The share of a part of a picture that is darker than its paper, from 0 to 1; the part in shares of the width and the height. */
async function inked(png: Uint8Array, [left, top, right, bottom]: readonly [number, number, number, number]) {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  let [dark, all] = [0, 0];
  for (let y = Math.floor(top * info.height); y < bottom * info.height; y++) {
    for (let x = Math.floor(left * info.width); x < right * info.width; x++, all++) if (data[y * info.width + x]! < 160) dark++;
  }
  return dark / all;
}

test('a card is 1,200 by 630 pixels, and the same titles give the same bytes', async () => {
  const [one, other] = [await card([chinese, english], name), await card([chinese, english], name)];
  const { width, height, format } = await sharp(one).metadata();
  assert.deepEqual([width, height, format], [1200, 630, 'png']);
  assert.deepEqual(one, other);
});

test('two titles stand face to face, one has the whole width, and the mark and the name stand below', async () => {
  const [facing, alone] = [await card([chinese, english], name), await card([{ ...english, text: `${english.text} in the Evening` }], name)];
  for (const half of [[0.05, 0.1, 0.48, 0.75], [0.52, 0.1, 0.95, 0.75]] as const) assert.ok((await inked(facing, half)) > 0.02);
  assert.ok((await inked(facing, [0.4925, 0, 0.4975, 1])) === 0, 'nothing runs over the middle');
  assert.ok((await inked(alone, [0.45, 0.1, 0.55, 0.75])) > 0.02);
  for (const png of [facing, alone]) {
    assert.ok((await inked(png, [0.06, 0.82, 0.1, 0.92])) > 0.02, 'the mark');
    assert.ok((await inked(png, [0.105, 0.84, 0.15, 0.92])) > 0.02, 'the name');
    assert.equal(await inked(png, [0, 0, 1, 0.1]), 0);
    assert.equal(await inked(png, [0.95, 0, 1, 1]), 0);
  }
});

test('what the own fonts lack is left out, and where they lack all there is no card', () => {
  assert.equal(hasCard([{ text: 'بازار', language: 'ar' }]), false);
  assert.equal(drawing([{ text: 'بازار', language: 'ar' }, chinese], name, '<svg/>'), drawing([chinese], name, '<svg/>'));
  assert.throws(() => drawing([{ text: 'بازار', language: 'ar' }], name, '<svg/>'), /None of these titles/);
});

test('a title too long for the smallest size ends with “…”, and stays in its column', async () => {
  const png = await card([{ text: '关于这件事和那件事的若干规定'.repeat(60), language: 'zh-Hans' }, english], name);
  assert.ok((await inked(png, [0.05, 0.1, 0.48, 0.75])) > 0.02);
  assert.equal(await inked(png, [0, 0.76, 1, 0.81]), 0);
  assert.equal(await inked(png, [0, 0, 1, 0.11]), 0);
});
