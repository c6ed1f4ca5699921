/** The fixture libraries as one: every document of each, under the name and the decisions of the Classical one. */
import { cpSync, globSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from './builds.ts';

const fixtures = 'tests/fixtures/libraries';
/** Where they are gathered and built; `DUIDU_FIXTURES` names a site of them that is built already. */
export const gathered = '.cache/tests/libraries-content';
export const built = '.cache/tests/libraries';

/** Gathers the documents and builds them. Throws with what the build said where it fails. */
export function buildFixtures() {
  rmSync(gathered, { recursive: true, force: true });
  mkdirSync(gathered, { recursive: true });
  for (const path of globSync(`${fixtures}/*/*/`)) cpSync(path, `${gathered}/${basename(path)}`, { recursive: true });
  for (const path of globSync(`${fixtures}/classical/*.yaml`)) cpSync(path, `${gathered}/${basename(path)}`);
  if (process.env['DUIDU_FIXTURES'] === 'built') return;
  const { status, stdout, stderr } = build(gathered, built);
  if (status !== 0) throw new Error(`The fixture libraries are not built.\n${stdout}${stderr}`);
}

/** The views of a document by their built pages: `zh-hans-en`. */
export const viewsBuilt = (document: string) =>
  readdirSync(`${built}/${document}`).filter((name) => name.endsWith('.html') && !name.startsWith('about-')).map((name) => name.replace(/\.html$/, '')).sort();

/** Of each document: its source, its views, the ids of its rows in order, and the text as received where the pages hold to it. */
export const documents = {
  letter: { source: 'zh-Hans', views: 'zh-hans zh-hant', ids: '一封信 p1 p2 p3' },
  'by-the-pond': {
    source: 'lzh-Hant',
    views: 'en lzh-hans lzh-hans-en lzh-hans-zh-hans lzh-hant lzh-hant-en lzh-hant-zh-hant zh-hans zh-hans-en zh-hant zh-hant-en',
    ids: 'title p1 p2 p3 p4 p5',
    encoding: 'big5',
  },
  lighthouse: { source: 'en', views: 'en en-zh-hans en-zh-hant zh-hans zh-hant', ids: 'title lamp p1 p2 guests p3', encoding: 'utf-8' },
  walk: { source: 'zh-Hans', views: 'en zh-hans zh-hans-en zh-hant zh-hant-en', ids: 'title morning p1 p2 afternoon p3 p4' },
  handbook: { source: 'zh-Hans', views: 'en zh-hans zh-hans-en zh-hant zh-hant-en', ids: 'title ch1 s1 s2 s3 s4 p1 added p2 p3 p4 p5 p6 p7 p8 p9 p10 p11 p12 p13 p14 dateline' },
  market: { source: 'zh-Hans', views: 'ar zh-hans zh-hans-ar zh-hant zh-hant-ar', ids: 'title p1 prices p2 p3' },
  bridge: { source: 'zh-Hans', views: 'en en-ru ru zh-hans zh-hans-en zh-hans-ru zh-hant zh-hant-en zh-hant-ru', ids: 'title p1 p2', encoding: 'utf-8' },
  sayings: { source: 'zh-Hant', views: 'en en-en-x-older en-x-older zh-hans zh-hans-en zh-hans-en-x-older zh-hant zh-hant-en zh-hant-en-x-older', ids: 'title p1 p2 p3', encoding: 'utf-8' },
} as const satisfies Record<string, { source: string; views: string; ids: string; encoding?: string }>;

const tags = ['ar', 'en-x-older', 'en', 'lzh-Hans', 'lzh-Hant', 'ru', 'zh-Hans', 'zh-Hant'];
/** The languages of a view, by its name: `lzh-Hant` and `en` of `lzh-hant-en`. */
export function languagesOf(view: string): string[] {
  const whole = tags.find((tag) => tag.toLowerCase() === view);
  if (whole) return [whole];
  const first = tags.find((tag) => view.startsWith(`${tag.toLowerCase()}-`) && tags.some((other) => view === `${tag.toLowerCase()}-${other.toLowerCase()}`))!;
  return [first, ...languagesOf(view.slice(first.length + 1))];
}

/**
 * Where another language may stand unmarked: a page's title, which has room for one language and names several; code; and
 * the names in Han characters that the handbook's English has, of which nobody can tell whether they are Chinese.
 */
const unmarked = [/^(?:head title|meta og:title):/, / pre( span)?:/, /^div#page main#text sentence-pairs section#section div#p1 p span: 「\. It is 21℃.* is marked en, and has Chinese in it$/];

/** Whether a fault that `languageFaults` finds is none. */
export const isUnmarked = (fault: string) => unmarked.some((one) => one.test(fault));
