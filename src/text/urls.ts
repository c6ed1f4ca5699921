/** Addresses of the web that are written out in a text, to the end that they have in Latin letters: Markdown would take in the 。 after them. */

const afterScheme = String.raw`[\w.-]+(?:[/?#][\w\-.~:/?#@!$&*+,;=%]*)?(?<![.,;:!?*_~-])`;

/** Those that a program can open. */
export const url = new RegExp(String.raw`\bhttps?:\/\/${afterScheme}`, 'g');

/** Those that people know for one. */
export const urlOrHost = new RegExp(String.raw`\b(?:https?:\/\/|www\.)${afterScheme}`, 'gi');
