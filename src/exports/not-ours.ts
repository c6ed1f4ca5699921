/** A file that was not written here, or is no longer as it was; the message says what is wanting, and what to do. */
export class NotOurs extends Error {}
