/** Where everybody reads the public registers. */
export const publicBase = "/openbaar/nevenwerkzaamheden";
/** Where the fields of their open data are explained. */
export const openDataPath = "/openbaar/open-data/nevenwerkzaamheden";
/** Where the coordinator keeps the own one. */
export const keepingBase = "/registers/openbaar";
