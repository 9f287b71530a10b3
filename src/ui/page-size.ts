/** Rows on one page of a list: as many as a query fetches and as Pagination counts with. */
export const pageSize = 50;

/** How many rows stand before a page of a list of so many; a page that is not there is the last one that is. */
export const offsetOf = (page: number, total: number): number =>
  (Math.min(Math.max(page, 1), Math.max(1, Math.ceil(total / pageSize))) - 1) * pageSize;
