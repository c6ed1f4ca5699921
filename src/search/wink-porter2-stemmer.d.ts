/** The part of `wink-porter2-stemmer` that is used here; it ships no types. */
declare module 'wink-porter2-stemmer' {
  export default function stem(word: string): string;
}
