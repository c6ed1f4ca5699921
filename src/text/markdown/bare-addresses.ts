/** Where a bare address ends in Chinese, which has no space after it: before the first character of Chinese, or mark of it. */
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

/** Marks of Chinese, Han characters, and the first halves of those beyond the BMP, as UTF-16 units. */
const beyond: readonly (readonly [from: number, to: number])[] = [[0x2014, 0x2014], [0x2018, 0x201d], [0x2026, 0x2026], [0x2e80, 0x9fff], [0xf900, 0xfaff], [0xff00, 0xffef], [0xd840, 0xd8bf]];

const isBeyond = (code: Code) => code !== null && beyond.some(([from, to]) => code >= from && code <= to);

/** Plugin, after `remark-gfm`: its bare addresses end where Chinese begins, so that what follows is read as text. */
export default function bareAddresses(this: Processor) {
  const data = this.data() as { micromarkExtensions?: Extension[] };
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(withEnds);
}

function withEnds(extension: Extension): Extension {
  if (!extension.text) return extension;
  const text = Object.entries(extension.text).map(([code, constructs]) => [code, [constructs ?? []].flat().map((one) => (/^(?:www|protocol)Autolink$/.test(one.name ?? '') ? ending(one) : one))]);
  return { ...extension, text: Object.fromEntries(text) };
}

/** The same construct, to which a character of Chinese is the end of the text. */
function ending(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State) {
      let actual: Code = null;
      let isOver = false;
      const over = (state: State): State => () => {
        isOver = true;
        return state(actual);
      };
      const guard = (state: State): State => (code) => {
        actual = code;
        const next = state(isBeyond(code) ? null : code);
        return isOver || !next ? next : guard(next);
      };
      return guard(construct.tokenize.call(this, effects, over(ok), over(nok)));
    },
  };
}
