/** The fonts a document is set in, as npm brings them; all are under the SIL Open Font License. */
import type { Script } from './charset.ts';

export interface Face {
  /** The family's name in CSS. Not the font's own, so that an installed copy is never mixed up with the subset. */
  family: string;
  /** The npm package, and the files in it. */
  package: string;
  file: string;
  license: string;
  /** OpenType features the subset keeps. */
  features: readonly string[];
}

/**
 * What Chinese needs: `locl`, so that marks and — follow the language; `halt` and `vhal`, with which
 * `text-spacing-trim` halves adjacent marks, and `chws` and `vchw`, the same as kerning; `vert` and
 * `vrt2` for vertical text. `palt`, `vpal`, `kern`, `hwid`, `pwid`, `ruby`, `dlig` are left out: each
 * would bring glyphs or widths that no style asks for.
 */
const hanFeatures = ['ccmp', 'locl', 'mark', 'halt', 'vhal', 'chws', 'vchw', 'vert', 'vrt2'] as const;
const latinFeatures = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'lnum', 'onum', 'pnum', 'tnum', 'sups', 'case'] as const;

export const faces = {
  Hans: {
    family: 'Reading SC',
    package: '@expo-google-fonts/noto-serif-sc',
    file: '400Regular/NotoSerifSC_400Regular.ttf',
    license: 'LICENSE_FONT',
    features: hanFeatures,
  },
  Hant: {
    family: 'Reading TC',
    package: '@expo-google-fonts/noto-serif-tc',
    file: '400Regular/NotoSerifTC_400Regular.ttf',
    license: 'LICENSE_FONT',
    features: hanFeatures,
  },
  Latn: {
    family: 'Reading Latin',
    package: '@expo-google-fonts/source-serif-4',
    file: '400Regular/SourceSerif4_400Regular.ttf',
    license: 'LICENSE_FONT',
    features: latinFeatures,
  },
} as const satisfies Record<Script, Face>;
