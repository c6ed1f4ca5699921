/** Numbers that look random and are the same in every run: mulberry32. */
export function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let one = Math.imul(state ^ (state >>> 15), 1 | state);
    one = (one + Math.imul(one ^ (one >>> 7), 61 | one)) ^ one;
    return Math.floor((((one ^ (one >>> 14)) >>> 0) / 4294967296) * below);
  };
}
