/** The interface in English. */
import type { Counts } from '../search/hits.ts';
import { readDate, type Dated } from '../text/dates.ts';
import type { AnnotationWords, CoverWords, DisplayWords, EditionWords, LinkWords, MissingWords, PageWords, ReadingWords, SearchWords } from './words.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A date as it is read: `4 February 2022`, `400 BC`; words as they are. */
const day = ({ text, year, month, day }: Dated) =>
  year === undefined ? text : [day, month && months[month - 1], year > 0 ? year : `${1 - year} BC`].filter(Boolean).join(' ');

const number = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const counted = ({ paragraph, heading, note }: Counts) =>
  [paragraph > 0 && number(paragraph, 'paragraph'), heading > 0 && number(heading, 'heading'), note > 0 && number(note, 'note')].filter(Boolean).join(', ');

export const page: PageWords = {
  skip: 'Skip to the text',
  contents: 'Contents',
  languages: 'Languages',
  search: 'Search',
  display: 'Display',
  interface: 'Interface',
  close: 'Close',
  about: 'About this edition',
  newEdition: 'There is a new edition.',
  takeEdition: 'Use it now',
  searchFailed: 'The search could not be loaded. Try again.',
  resume: 'Continue reading',
};

export const reading: ReadingWords = {
  notes: 'Editor’s notes',
  ownNotes: 'Notes of the text',
  pairs: { pointer: 'Point at a sentence to light its counterpart; j and k go from pair to pair.', touch: 'Tap a sentence to light its counterpart.' },
  backToText: 'Back to the text',
  addedHere: 'added by this edition',
  legend: 'What stands in square brackets, paragraph numbers and editor’s notes are added by this edition and are no part of the text.',
  paragraph: (number) => `Paragraph ${number}`,
  note: (number) => `Note ${number}`,
  untranslated: 'Not translated',
  draft: 'Draft: not reviewed',
  translated: (rows, all) => `${rows} of ${number(all, 'paragraph')} translated`,
};

export const display: DisplayWords = {
  size: { name: 'Text size', values: { small: 'Small', '': 'Medium', large: 'Large', larger: 'Larger' } },
  measure: { name: 'Line length', values: { narrow: 'Short', '': 'Medium', wide: 'Long' } },
  leading: { name: 'Line spacing', values: { tight: 'Tight', '': 'Medium', loose: 'Loose' } },
  face: { name: 'Chinese type', values: { '': 'Song', sans: 'Hei' } },
  pairing: { name: 'Side by side', values: { '': 'By sentence', paragraph: 'By paragraph' } },
  theme: { name: 'Theme', values: { '': 'System', light: 'Light', dark: 'Dark' } },
  notes: { name: 'Editor’s notes', values: { '': 'Shown', off: 'Hidden' } },
};

export const edition: EditionWords = {
  edition: (number, date) => `Edition ${number}${date ? `, ${day(readDate(date))}` : ''}`,
  date: day,
  comma: '; ',
  colon: ': ',
  parties: 'Issued by',
  dated: 'Date',
  place: 'Place',
  kind: 'Kind',
  subject: 'Subject',
  source: 'Source of the text',
  publisher: 'Published by',
  address: 'Address',
  retrieved: 'Retrieved',
  received: 'As received',
  noProvenance: 'Provenance not stated.',
  translation: 'Translation',
  kinds: {
    authentic: 'Equally authentic text',
    official: 'Official translation',
    published: 'Published translation',
    own: 'Unofficial translation, made for this edition',
    machine: 'Unofficial translation by an AI language model, not reviewed',
  },
  noKind: 'Translation of unstated origin',
  by: (name) => `Translated by ${name}`,
  partial: 'not finished',
  editorial: 'Added by this edition',
  rights: 'Rights',
  licence: 'Licence',
  library: 'Library',
  published: 'Publisher',
  contact: 'Contact',
  report: 'Report an error',
  reportSubject: (title, edition) => `Error in ${title}, ${edition}`,
  reportBody: (address, words) => `${address}\n\n${words === undefined ? 'Paragraph:\n' : ''}The words that are wrong:\n${words === undefined ? '' : `${words}\n\n`}What they should be:\n`,
  checksum: 'Checksum',
  asReceived: 'The text exactly as received: ',
  verify: 'To check it, download it and run ',
  or: ', on Windows ',
  cite: 'How to cite',
  files: 'As a file: ',
  pageAddress: '[address of this page]',
  today: '[date of access]',
  downloads: 'Download',
  formats: {
    epub: 'EPUB, for e-readers',
    text: 'Plain text',
    markdown: 'Markdown',
    xlsx: 'Excel',
    csv: 'CSV table',
    tmx: 'TMX, for translation memories',
    tei: 'TEI, for archives and scholars',
    json: 'JSON, for programs',
  },
  allLanguages: 'All languages',
  original: 'The text as it was received',
  convertedFrom: (name) => `Converted from ${name}`,
  changes: 'Changes',
};

export const cover: CoverWords = { documents: 'Documents', beside: 'Read side by side', alone: 'Read', others: 'Other ways to read it' };

export const missing: MissingWords = { title: 'There is no page here', advice: 'The address may be mistyped, or the document may have moved.', cover: 'Go to the cover' };

export const search: SearchWords = {
  search: 'Search',
  placeholder: 'English or Chinese',
  close: 'Close',
  everywhere: 'All documents',
  hint: 'English words are found in all their forms, and exactly in quotes. Chinese is found character by character, in either script; punctuation does not count. Words with a space between must all be there.',
  nothingToSearch: 'There is only punctuation here, and nothing to search for.',
  loading: 'Loading…',
  tooLong: (most) => `Only the first ${most} characters are searched for.`,
  nearest: 'Did you mean',
  examples: 'For example',
  found: counted,
  soFar: (counts, read, sections) => `${sections} sections may have it; in the ${read} read so far: ${counted(counts) || '0 paragraphs'}`,
  none: (query) => `Nothing found for “${query}”.`,
  advice: { fewer: 'Try fewer words: each must stand in the same paragraph.', unquoted: 'Try without quotation marks.', everywhere: 'Search all documents', shorter: 'Try a shorter word, or the other language.' },
  searched: 'The texts and their notes are searched; the pages about the editions are not.',
  more: 'Search on',
  ownNotes: 'Notes of the text',
  notes: 'Editor’s notes',
  paragraph: (number) => `Paragraph ${number}`,
  heading: 'Heading',
  note: (number) => `Note ${number}`,
  unavailable: 'The search of the library is not available now.',
  thisPage: 'These are the results on this page only.',
  noPage: 'Open a document, and you can still search in it.',
  fromDisk: 'Opened from a disk, only this page is searched.',
  retry: 'Try again',
  keys: 'Single-key shortcuts',
  keysHint: '/ search, n next, p previous',
  marks: 'Words searched for',
  at: (index, all) => `${index} of ${all}`,
  elsewhere: 'The words stand in the text of the other language',
  next: 'Next',
  previous: 'Previous',
  clear: 'Clear marks',
};

export const links: LinkWords = {
  tools: 'Link and quote',
  copyLink: 'Copy link',
  copyQuotation: 'Copy quotation',
  copyBoth: 'Copy sentences in both languages',
  copyCitation: 'Copy citation',
  style: 'Citation style',
  copyAs: 'Copy as',
  format: 'Format',
  report: 'Report an error',
  share: 'Share',
  highlight: 'Highlight',
  note: 'Note',
  ownNotes: 'My notes',
  highlighted: 'Highlighted',
  notKept: 'Not kept: this browser keeps nothing for this site, or has no room left',
  unmarked: 'Not highlighted: the page is changed, by the browser’s translation perhaps, and the edition’s own text cannot be had',
  notLoaded: 'This could not be loaded. Try again',
  close: 'Close',
  copied: 'Copied',
  failed: 'Could not be copied',
  altered: 'Copied. The page is translated by the browser: these are whole sentences of the edition’s own text',
  unquotable: 'Not copied: the page is changed, by the browser’s translation perhaps, and the edition’s own text cannot be had',
  changed: 'The text has changed: the words of this link are no longer here, or their place cannot be told for certain. The link was to:',
  incomplete: 'Something of this link was lost on its way, and its words are not found. The link was to:',
  nowhere: 'This link names no paragraph: the end of its address was lost.',
  unknown: 'There is no such paragraph in this edition, and the words of the link are not found in it. The link was to:',
  noParagraph: 'There is no such paragraph in this edition:',
  retired: 'The paragraph of this link was retired, and the text is in this one now.',
  unsure: 'The words of this link cannot be checked at present; only their sentence is marked. The link was to:',
  translations: {
    authentic: 'equally authentic text',
    official: 'official translation',
    published: 'published translation',
    own: 'unofficial translation',
    machine: 'unofficial translation by an AI language model',
    unstated: 'translation',
  },
  source: (title, paragraphs, { parties, date, translation }) => {
    const known = [parties.length > 2 ? parties.join(', ') : parties.join(' and '), date, translation].filter(Boolean).join(', ');
    return `${title}${paragraphs && `, ¶${paragraphs}`}${known && ` (${known})`}`;
  },
};

export const annotations: AnnotationWords = {
  title: 'Highlights and notes',
  count: (count) => `Highlights and notes (${count})`,
  about: 'Kept in this browser alone, and sent nowhere. Saved as a file, they outlast it, and open in another.',
  empty: 'There are none in this document yet. Select some words, or a paragraph’s number, and choose Highlight or Note.',
  paragraph: (number) => `Paragraph ${number}`,
  heading: 'Heading',
  note: 'Note',
  addNote: 'Add a note',
  edit: 'Edit note',
  remove: 'Remove',
  save: 'Save',
  cancel: 'Cancel',
  all: 'All notes',
  close: 'Close',
  removed: 'Removed.',
  undo: 'Undo',
  notKept: 'Not kept: this browser keeps nothing for this site, or has no room left.',
  troubles: {
    changed: 'The text has changed: these words are no longer here, or their place cannot be told for certain.',
    gone: 'Their paragraph is not in this edition, and the words are not found in it.',
    unsure: 'Their place cannot be checked at present.',
    hidden: 'Not in the languages of this page.',
  },
  saveAs: 'Save as',
  json: 'Web Annotation',
  markdown: 'Markdown',
  take: 'Open a file',
  taken: (added, unplaced, known) =>
    [`${added} added.`, known > 0 && `${known} ${known === 1 ? 'was' : 'were'} here already.`, unplaced > 0 && `${unplaced} left out: not of this document, or not found in it.`].filter(Boolean).join(' '),
  faults: {
    size: 'This file is too large to be one of annotations.',
    json: 'This is no file of annotations: it cannot be read as JSON.',
    none: 'There is no annotation in this file.',
    elsewhere: 'This file only names the address of its annotations; open the file that is there.',
  },
};
