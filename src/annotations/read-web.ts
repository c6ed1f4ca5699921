/** Web Annotations of a file, ours or another program's, as far as they may be on one of our documents. Nothing in them is trusted. */
import { idIn } from '../addresses.ts';
import { fromXmlId } from '../exports/tei/ids.ts';
import { canonicalTag, type Language } from '../languages.ts';
import { viewOf, type View } from '../views.ts';
import { bounds, readId, readMoment } from './model.ts';

/** What is asked of the document that they may be on. */
export interface Known {
  document: string;
  /** Its languages and views, and the language of its source. */
  languages: readonly Language[];
  views: readonly View[];
  original: Language;
}

/** An annotation that is not placed yet. */
export interface Candidate {
  id?: string;
  made?: string;
  changed?: string;
  note?: string;
  /** The row it names, and the sentence of it. */
  row?: string;
  sentence?: number;
  quote?: { exact: string; prefix: string; suffix: string };
  /** The views its words may be of, the likeliest first. */
  views: string[];
  /** Its source is this document, by its name. */
  isOurs: boolean;
}

/** Why a file brings nothing. */
export type FileFault = 'json' | 'none' | 'elsewhere';

type Properties = Record<string, unknown>;
const properties = (value: unknown): Properties => (typeof value === 'object' && value !== null ? (value as Properties) : {});
const listed = (value: unknown): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value.slice(0, bounds.count) : [value]);
const text = (value: unknown, most: number) => (typeof value === 'string' && value.length <= most ? value : undefined);
const iri = (value: unknown) => text(value, 2 * bounds.around) ?? text(properties(value)['id'], 2 * bounds.around) ?? '';

/** Every selector of a target, those that refine one too. */
const selectorsIn = (value: unknown, depth = 0): Properties[] =>
  depth > 4 ? [] : listed(value).flatMap((one) => [properties(one), ...selectorsIn(properties(one)['refinedBy'], depth + 1)]);

/** A fragment of ours in any format: `p7`, `p7.2`, in a book or a TEI also `en.p7.2`. */
function readFragment(value: unknown, languages: readonly Language[]) {
  const written = fromXmlId(text(value, 300) ?? '');
  const language = languages.find((one) => written.startsWith(`${one}.`));
  const [, id = '', number] = /^(.*?)(?:\.([1-9]\d{0,3}))?$/s.exec(language === undefined ? written : written.slice(language.length + 1)) ?? [];
  const row = readId(id);
  return { row, language, ...(row !== undefined && number !== undefined && { sentence: Number(number) }) };
}

/** The views that a source is, by its name: a page, or a book, which has its first language's ids plain; a TEI has those of the original. */
function viewsOfSource(path: string, { languages, views, original, document }: Known): string[] {
  if (path.endsWith('.tei.xml')) return [viewOf(original)];
  const name = /([^/]*)\.(?:html|epub|txt|md)$/.exec(path)?.[1]?.replace(`${document}-`, '') ?? path.split('/').at(-1);
  const view = views.find((one) => one.name === name);
  return view ? [...(path.endsWith('.epub') ? [] : [view.name]), ...languages.filter((one) => view.languages.includes(one)).map(viewOf)] : [];
}

function candidate(value: unknown, known: Known): Candidate {
  const annotation = properties(value);
  const target: unknown = listed(annotation['target'])[0];
  const source = properties(target)['source'] ?? target;
  const [, path = '', hash = ''] = /^([^?#]*)[^#]*#?(.*)$/s.exec(iri(source)) ?? [];
  const selectors = selectorsIn(properties(target)['selector']);
  const fragments = [...selectors.filter(({ type }) => type === 'FragmentSelector').map((one) => one['value']), ...(idIn(hash) === undefined ? [] : [hash])].map((one) => readFragment(one, known.languages));
  const quoted = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const exact = text(quoted?.['exact'], bounds.words);
  const stated = [...listed(properties(source)['language']), ...listed(properties(target)['language'])].map((one) => canonicalTag(text(one, 40) ?? ''));
  const likely = [fragments.map(({ language }) => language).find(Boolean), ...(stated.length === 1 ? stated : [])].filter((one) => one !== undefined && known.languages.includes(one)).map((one) => viewOf(one!));
  const views = [...new Set([...likely.slice(0, 1), ...viewsOfSource(path, known), ...known.languages.map(viewOf)])];
  const notes = [...listed(annotation['bodyValue']), ...listed(annotation['body']).map((one) => properties(one)['value'])].flatMap((one) => text(one, bounds.note) ?? []);
  const [id, made, changed] = [text(annotation['id'], bounds.id), readMoment(annotation['created']), readMoment(annotation['modified'])];
  const row = fragments.find((one) => one.row !== undefined)?.row;
  const sentence = fragments.find((one) => one.row === row && one.sentence !== undefined)?.sentence;
  const note = notes.join('\n\n').trim().slice(0, bounds.note);
  return {
    ...(id && { id }),
    ...(made && { made }),
    ...(changed && { changed }),
    ...(note && { note }),
    ...(row && { row }),
    ...(sentence && { sentence }),
    ...(exact && { quote: { exact, prefix: text(quoted?.['prefix'], bounds.around) ?? '', suffix: text(quoted?.['suffix'], bounds.around) ?? '' } }),
    views,
    isOurs: path.split('/').some((part) => part === known.document || part.startsWith(`${known.document}-`) || part.startsWith(`${known.document}.`)),
  };
}

/** The annotations of a file: a collection, a page of one, a list, or one. */
export function readWebAnnotations(file: string, known: Known): Candidate[] | FileFault {
  let value: unknown;
  try {
    value = JSON.parse(file);
  } catch {
    return 'json';
  }
  const first = properties(value)['first'];
  if (typeof first === 'string') return 'elsewhere';
  const items = properties(first)['items'] ?? properties(value)['items'] ?? value;
  const all = listed(items).filter((one) => properties(one)['target'] !== undefined);
  return all.length === 0 ? 'none' : all.map((one) => candidate(one, known));
}
