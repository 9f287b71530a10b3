/** Rows on one page of a list: as many as a query fetches and as Pagination counts with. */
export const pageSize = 50;
