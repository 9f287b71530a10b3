/** Who may come to the pages of financial interests. */
export const financialDoors: Readonly<Record<string, readonly string[]>> = {
  "signed-in": [
    "GET /mijn-integriteit/belangen",
    "GET POST /mijn-integriteit/belangen/opgeven",
    "POST /mijn-integriteit/belangen/:declarationId/bevestigen",
    "GET POST /mijn-integriteit/belangen/:declarationId/lezen",
    "GET POST /mijn-integriteit/belangen/:declarationId/antwoorden",
  ],
  "compliance-officer coordinator": ["GET /registers/financiele-belangen"],
  "compliance-officer": [
    "GET /registers/financiele-belangen/:declarationId",
    "POST /registers/financiele-belangen/:declarationId/vraag",
    "POST /registers/financiele-belangen/:declarationId/beoordelen",
    "GET POST /registers/financiele-belangen/lijst",
    "POST /registers/financiele-belangen/lijst/:itemId/beeindigen",
    "GET POST /registers/financiele-belangen/lezers",
  ],
};
