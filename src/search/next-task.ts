/** Waits until the browser had its turn, to hear what a reader types and to draw, between two pieces of long work. */
export const nextTask = () => new Promise<void>((then) => setTimeout(then));
