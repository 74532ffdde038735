/** A size as a message says it; a part of a megabyte counts as one. */
export const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
