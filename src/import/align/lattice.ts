/**
 * All ways through two texts within a band: nodes are places between units, `(i, j)` when
 * `i` units of the first side and `j` of the second are behind; edges are groups.
 */

/** For each `i` from 0 to the number of first units, the lowest and highest `j` that is looked at. */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** `[units of the first side, of the second, …]`. */
export type Shape = readonly [number, number, ...unknown[]];

export interface Lattice {
  readonly band: Band;
  readonly shapes: readonly Shape[];
  /** The node `(i, low[i])` of each `i`, and after the last the number of nodes. */
  readonly rows: Int32Array;
  /** The weight of each shape that begins at each node; `-Infinity` where it leaves the band. */
  readonly edges: Float32Array;
  /** How many nodes there are. */
  readonly cells: number;
}

export interface Step {
  readonly i: number;
  readonly n: number;
  readonly j: number;
  readonly m: number;
  readonly edge: number;
}

export function latticeOf(band: Band, shapes: readonly Shape[], weigh: (shape: number, i: number, j: number) => number): Lattice {
  const { low, high } = band;
  const rows = new Int32Array(low.length + 1);
  for (let i = 0; i < low.length; i++) rows[i + 1] = rows[i]! + high[i]! - low[i]! + 1;
  const edges = new Float32Array(rows[low.length]! * shapes.length).fill(-Infinity);
  for (let i = 0; i < low.length; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const at = (rows[i]! + j - low[i]!) * shapes.length;
      for (const [shape, [n, m]] of shapes.entries()) if (i + n < low.length && within(band, i + n, j + m)) edges[at + shape] = weigh(shape, i, j);
    }
  }
  return { band, shapes, rows, edges, cells: rows[low.length]! };
}

const within = ({ low, high }: Band, i: number, j: number) => j >= low[i]! && j <= high[i]!;

/** Weights of the best, or the sum of all, ways from the beginning to each node; `backward`, from each node to the end. */
function weights({ band: { low, high }, shapes, rows, edges }: Lattice, join: (a: number, b: number) => number, backward: boolean): Float64Array {
  const sums = new Float64Array(rows[low.length]!).fill(-Infinity);
  sums[backward ? sums.length - 1 : 0] = 0;
  const order = Array.from(low, (_, i) => (backward ? low.length - 1 - i : i));
  for (const i of order) {
    const width = high[i]! - low[i]!;
    for (let step = 0; step <= width; step++) {
      const j = low[i]! + (backward ? width - step : step);
      const node = rows[i]! + j - low[i]!;
      for (let shape = 0; shape < shapes.length; shape++) {
        const weight = edges[node * shapes.length + shape]!;
        if (weight === -Infinity) continue;
        const to = i + shapes[shape]![0];
        const next = rows[to]! + j + shapes[shape]![1] - low[to]!;
        if (backward) sums[node] = join(sums[node]!, weight + sums[next]!);
        else sums[next] = join(sums[next]!, weight + sums[node]!);
      }
    }
  }
  return sums;
}

const logSum = (a: number, b: number) => (a === -Infinity ? b : b === -Infinity ? a : Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b))));

/** For every edge the probability that the right way takes it, if weights are logarithms of probabilities. */
export function probabilities(lattice: Lattice): Float32Array {
  const { band: { low, high }, shapes, rows, edges } = lattice;
  const before = weights(lattice, logSum, false);
  const after = weights(lattice, logSum, true);
  const all = after[0]!;
  const found = new Float32Array(edges.length);
  for (let i = 0; i < low.length; i++) {
    for (let j = low[i]!; j <= high[i]!; j++) {
      const node = rows[i]! + j - low[i]!;
      for (let shape = 0; shape < shapes.length; shape++) {
        const edge = node * shapes.length + shape;
        if (edges[edge] === -Infinity) continue;
        const to = i + shapes[shape]![0];
        found[edge] = Math.exp(before[node]! + edges[edge]! + after[rows[to]! + j + shapes[shape]![1] - low[to]!]! - all);
      }
    }
  }
  return found;
}

/** The groups of the way with the highest sum of weights. */
export function bestWay(lattice: Lattice): Step[] {
  const { band: { low }, shapes, rows, edges } = lattice;
  const after = weights(lattice, Math.max, true);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  const lastRow = low.length - 1;
  while (rows[i]! + j - low[i]! < after.length - 1) {
    const node = rows[i]! + j - low[i]!;
    let [best, edge] = [-Infinity, -1];
    for (let shape = 0; shape < shapes.length; shape++) {
      const weight = edges[node * shapes.length + shape]!;
      if (weight === -Infinity) continue;
      const to = i + shapes[shape]![0];
      const whole = weight + after[rows[to]! + j + shapes[shape]![1] - low[to]!]!;
      if (whole > best) [best, edge] = [whole, node * shapes.length + shape];
    }
    if (edge === -1) throw new Error(`No way through the band at ${i}, ${j} of ${lastRow}.`);
    const [n, m] = shapes[edge % shapes.length]!;
    steps.push({ i, n, j, m, edge });
    [i, j] = [i + n, j + m];
  }
  return steps;
}
