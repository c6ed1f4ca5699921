/**
 * How a book looks. A reader chooses the colours and, mostly, the type: nothing here is in its way, in the dark neither.
 * Two languages stand beside each other where a column has room for both, and no query asks for that: programs that turn
 * pages set a book in a window as wide as all its pages.
 */
import type { Book } from './book.ts';

const base = `body { line-height: 1.7; }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; text-align: start; break-after: avoid; }
h1 { font-size: 1.5em; } h2 { font-size: 1.25em; } h3, h4, h5, h6 { font-size: 1.1em; }
h1 > .beside, h2 > .beside, h3 > .beside, h4 > .beside, h5 > .beside, h6 > .beside { font-size: .85em; font-weight: normal; }
em:lang(zh), em:lang(lzh) { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; }
p { margin: 0 0 .6em; }
p:lang(zh), p:lang(lzh) { text-align: justify; }
blockquote { margin: .8em 1.5em; }
ol, ul { list-style: none; padding: 0; margin: 0 0 .6em; }
ul > li { list-style: disc; margin-inline-start: 1.5em; }
ol > li { display: flex; gap: .5em; }
ol > li > div { flex: 1; }
.row { margin: 0 0 .9em; }
.pair { display: flex; flex-wrap: wrap; gap: .2em 2em; margin: 0 0 .5em; }
.pair > p { flex: 2 1 14em; margin: 0; }
.pair > p:lang(zh), .pair > p:lang(lzh) { flex-grow: 1; }
.pair > p:empty { margin-block-start: -.2em; }
.verse p { text-align: start; }
.number { font-size: .75em; opacity: .65; }
.mark { vertical-align: super; font-size: .7em; line-height: 0; margin-inline: .1em; text-decoration: none; }
.note { font-size: .9em; border-top: 1px solid; padding-top: .4em; margin-top: 1em; }
.title { font-size: 1.2em; }
table { border-collapse: collapse; margin: 0 0 .9em; }
th, td { border: 1px solid; padding: .3em .6em; vertical-align: top; }
.to-start { text-align: start; } .to-center { text-align: center; } .to-end { text-align: end; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
figure { margin: .8em 0; } img { max-width: 100%; height: auto; }
dt { font-weight: bold; } dd { margin: 0 0 .5em 1em; }
`;

export const styleOf = ({ publisher: { fonts = [] } }: Book): string =>
  base + fonts.map(({ family, file, languages }) => `@font-face { font-family: "${family}"; src: url(${file}); }\n${languages.map((tag) => `:lang(${tag})`).join(', ')} { font-family: "${family}", serif; }\n`).join('');
