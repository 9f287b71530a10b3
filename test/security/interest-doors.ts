/** Who may come to recusals and tenders. */
export const interestDoors: Readonly<Record<string, readonly string[]>> = {
  "coordinator manager": ["GET POST /registers/aanbestedingen/nieuw"],
  "signed-in": [
    "GET POST /mijn-integriteit/verschoning",
    "GET /mijn-integriteit/overgenomen",
    "POST /mijn-integriteit/overgenomen/:declarationId",
    "GET POST /verklaringen/:declarationId/verschoning-wijzigen",
    "GET POST /verklaringen/:declarationId/verschoning-vervangen",
    "GET /registers/aanbestedingen",
    "GET /registers/aanbestedingen/:tenderId",
    "GET POST /registers/aanbestedingen/:tenderId/wijzigen",
    "POST /registers/aanbestedingen/:tenderId/beginnen",
    "POST /registers/aanbestedingen/:tenderId/afsluiten",
    "GET POST /registers/aanbestedingen/:tenderId/team",
    "POST /registers/aanbestedingen/:tenderId/team/:personId/weghalen",
    "GET POST /registers/aanbestedingen/:tenderId/inschrijvers",
    "GET POST /registers/aanbestedingen/:tenderId/verklaren",
    "GET POST /registers/aanbestedingen/:tenderId/belang/:tenderDeclarationId",
  ],
};
