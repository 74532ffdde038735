// Of our people at a visit the first keeps its promise, and the visit counts for that person’s team.

/** The id of the keeper of `visit`, for statements. */
export const keeperId = `json_extract(visit."personIds", '$[0]')`;

/** Joins the keeper to `visit`, as `keeper`. */
export const joinKeeper = `LEFT JOIN "person" AS keeper ON keeper."id" = ${keeperId}`;
