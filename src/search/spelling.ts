/**
 * American spelling of an English word, so that a word finds itself in either: `labour` and `labor`,
 * `organise` and `organize`. It is made of what is searched and of what is searched for alike, so that a
 * word which it changes without need (`exercise` to `exercize`) still finds itself, and nothing else.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  // organise, organisation, analyse; not rise, wise.
  [/^(\w{3,})(i|y)s(e|ed|es|er|ers|ing|ation|ations|ational|able)$/, '$1$2z$3'],
  // labour, colours, favourable, neighbourhood; not four, hour, your.
  [/^(\w{2,}[^aeou])our(s|ed|ing|er|ers|able|ably|ite|ites|ful|less|hood|hoods|ly|al|ism)?$/, '$1or$2'],
  // centre, theatres, metred; not acre, genre.
  [/^(\w{2,}[bt])re(s?)$/, '$1er$2'],
  // defence, offences, licence, pretence.
  [/^(def|off|lic|pret)enc(e|es|ed|ing)$/, '$1ens$2'],
  [/^(\w+)logue(s?)$/, '$1log$2'],
  [/^program(?:me)(s?)$/, 'program$1'],
  // travelled, modelling, labelled: one l before the ending, as fulfil and enrol have at their end.
  [/^(\w+[aeiou])ll(ed|ing|er|ers)$/, '$1l$2'],
  [/^(\w+)(fil|rol|stil|kil)l?(s|ment|ments|ful|fully)?$/, '$1$2$3'],
  [/dgement(s?)$/, 'dgment$1'],
  [/^(gr)ey(s?)$/, '$1ay$2'],
  [/^(age)(ing)$/, 'ag$2'],
  [/^sceptic/, 'skeptic'],
  [/^(\w+)ae(dia|ologi|olog)/, '$1e$2'],
];

export const american = (word: string) => rules.reduce((done, [british, spelled]) => done.replace(british, spelled), word);
