/**
 * The mark of a folder that a build made: only what bears it is ever replaced. No reader needs
 * it, many hosts leave out names that begin with a dot, so it stands in no list of sums.
 */
export const markName = '.built-site';

export const markText = 'A build made this folder, and the next one replaces everything in it.\n';
