/** What the index has of each document, put together to the index of a library, in the form in which postings.ts takes it apart. */
import { array, Writer } from './cbor.ts';
import { canaryOf, type Canary, type IndexWord } from './canaries.ts';
import { sortable } from './chunks.ts';
import { Characters, commonOf } from './common.ts';
import { PageList } from './page-list.ts';
import { magic, perRow, type Postings, type Row } from './postings.ts';

/** A chunk of the index of a library, before it is packed, with its first word and its last, and what names it. */
export interface PlainChunk extends Canary {
  first: string;
  last: string;
  bytes: Uint8Array;
}

/** How much is together in a chunk, counted as Pagefind counts: a record for each page, and one for each place. */
const enough = 20_000;

interface Word {
  plain?: PageList;
  forms: Map<string, PageList>;
}

type NamedWord = Word & IndexWord;

/** What the index has of each document, put together in the order of their records: chunks, each made when it is taken, and what is common in all of it. */
export function together(documents: readonly Postings[]): { common: string[]; chunks: Generator<PlainChunk, void, void> } {
  const words = new Map<string, Word>();
  const characters = new Characters();
  let base = 0;
  for (const [document, { rows, numbers, records }] of documents.entries()) {
    const names = rows === '' ? [] : rows.split('\n');
    let at = 0;
    for (const [index, name] of names.entries()) {
      const row = [...numbers.subarray(perRow * index, perRow * (index + 1))] as Row;
      const [, , first, , length] = row;
      listOf(words, name, base + first).add(document, base, row, at);
      at += length;
    }
    characters.add(names.map((name, index) => [name, numbers[perRow * index]!] as const));
    base += records.length;
  }
  const named = [...words].map(([word, lists]) => ({ ...counted(word, lists), ...lists, key: sortable(word) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return { common: commonOf(named, characters, base), chunks: chunksOf(cut(named), documents) };
}

function counted(word: string, { plain, forms }: Word): IndexWord {
  const lists = [...(plain ? [plain] : []), ...forms.values()];
  return { word, records: lists.reduce((sum, { count }) => sum + count, 0), first: Math.min(...lists.map(({ first }) => first)) };
}

function* chunksOf(cut: readonly NamedWord[][], documents: readonly Postings[]): Generator<PlainChunk, void, void> {
  for (const words of cut) yield { first: words[0]!.word, last: words.at(-1)!.word, ...canaryOf(words), bytes: chunkOf(words, documents) };
}

function listOf(words: Map<string, Word>, row: string, first: number): PageList {
  const [name, form] = row.split('\t') as [string, string?];
  const word: Word = words.get(name) ?? { forms: new Map() };
  words.set(name, word);
  if (form === undefined) return (word.plain ??= new PageList(first));
  const list = word.forms.get(form) ?? new PageList(first);
  word.forms.set(form, list);
  return list;
}

/** The words of each chunk. */
function cut(words: readonly NamedWord[]): NamedWord[][] {
  const chunks: NamedWord[][] = [];
  let [from, size] = [0, 0];
  for (const [index, { plain }] of words.entries()) {
    size += plain?.size ?? 0;
    if (size < enough && index < words.length - 1) continue;
    chunks.push(words.slice(from, index + 1));
    [from, size] = [index + 1, 0];
  }
  return chunks;
}

function chunkOf(words: readonly NamedWord[], documents: readonly Postings[]): Uint8Array {
  const to = new Writer();
  to.add(magic);
  to.head(array, 1);
  to.head(array, words.length);
  for (const { word, plain, forms } of words) {
    to.head(array, 3);
    to.text(word);
    if (plain) plain.write(to, documents);
    else to.head(array, 0);
    to.head(array, forms.size);
    for (const [form, list] of [...forms].sort(([a, one], [b, other]) => one.first - other.first || (sortable(a) < sortable(b) ? -1 : 1))) {
      to.head(array, 2);
      to.text(form);
      list.write(to, documents);
    }
  }
  return to.bytes;
}
