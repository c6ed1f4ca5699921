/** The pieces of a Chinese heading, between which its lines may break. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words that lean on the one before, and on the one after: no heading's line begins or ends with them. */
const leaning = { back: /^[的地得们等、，。：；！？”’」』》）]+$/u, forth: /^[和与與及或对對在向为為“‘「『《（]+$/u };

/**
 * A Chinese heading in the pieces that its lines may be made of, which together are the heading.
 * The dictionary takes words apart that it does not know, 互联网 as 互, 联, 网: so there is no break
 * at a single character that is no particle.
 */
export function pieces(heading: string): string[] {
  const pieces: string[] = [];
  let open = false;
  for (const { segment } of segmenter.segment(heading)) {
    const [back, forth, single] = [leaning.back.test(segment), leaning.forth.test(segment), [...segment].length === 1];
    if (pieces.length > 0 && (back || (!forth && (open || single)))) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
    open = forth || (single && !back);
  }
  return pieces;
}
