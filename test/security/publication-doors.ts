/** Who may come to the designated functions and what follows from them: the public register, and how it is kept. */
export const publicationDoors: Readonly<Record<string, readonly string[]>> = {
  everybody: [
    "GET /openbaar/nevenwerkzaamheden",
    "GET /openbaar/open-data/nevenwerkzaamheden",
    "GET /openbaar/nevenwerkzaamheden/:shortName",
    "GET /openbaar/nevenwerkzaamheden/:shortName/:entryId",
  ],
  "authority coordinator": [
    "GET /registers/openbaar",
    "GET /registers/aanwijzingen",
    "GET /registers/aanwijzingen/:designationId",
  ],
  coordinator: [
    "GET POST /registers/openbaar/instellingen",
    "GET POST /registers/openbaar/afschermen",
    "GET POST /registers/openbaar/afschermen/:withholdingId/opheffen",
    "GET POST /registers/aanwijzingen/nieuw",
    "GET POST /registers/aanwijzingen/:designationId/beeindigen",
  ],
};
