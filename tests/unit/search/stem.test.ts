import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { test } from 'node:test';
import { close, createIndex } from 'pagefind';
import { decode } from '../../../src/search/cbor.ts';
import { stemOf } from '../../../src/search/stem.ts';

const roots = 'ab be dy ly even inn out succ exc add egg hop hopp fall past univers organ later inter gener commun yes say happ polic countr relat sensib electr box snow troubl siz control agre sanction multilateral declar nation'.split(' ');
const endings = ' s es ed ing ingly edly eed eedly ly li al ational tional ization izer ness fulness ousness iveness iviti ogist ogi ative icate iciti ical ful ement ment ent ion sion tion e l ll y ies ied us ss able ance bility ism'.split(' ');
const others = 'skis skies sky idly gently ugly early only singly news howe atlas cosmos bias andes dying lying tying evening outing youth'.split(' ');
const words = [...new Set([...roots.flatMap((root) => endings.map((ending) => root + ending)), ...others])];

/** What Pagefind indexes each word as, in English: a chunk lists each word with the places it stands in, as differences. */
async function stemsOfPagefind() {
  const { index } = await createIndex({ forceLanguage: 'en' });
  await index?.addCustomRecord({ url: '/', content: words.join(' '), language: 'en' });
  const files = (await index?.getFiles())?.files ?? [];
  await close();
  const stems = new Map<string, string>();
  for (const { content } of files.filter(({ path }) => path.endsWith('.pf_index'))) {
    const [entries] = decode(gunzipSync(content).subarray('pagefind_dcd'.length)) as [[stem: string, pages: [number, number[]][]][]];
    for (const [stem, [page]] of entries) {
      let at = 0;
      for (const step of page?.[1].filter((one) => one >= 0) ?? []) stems.set(words[(at += step)] as string, stem);
    }
  }
  return stems;
}

test('words have the stems that Pagefind gives them in English', async () => {
  const stems = await stemsOfPagefind();
  assert.equal(stems.size, words.length);
  assert.deepEqual(words.filter((word) => stems.get(word) !== stemOf(word)), []);
});
