/** Who may come to the pages of beginning somewhere: the oath and the statements. */
export const onboardingDoors: Readonly<Record<string, readonly string[]>> = {
  "authority coordinator": [
    "GET /registers/eed",
    "GET /registers/eed/bijeenkomsten",
    "GET /registers/eed/bijeenkomsten/:ceremonyId",
    "GET /registers/verklaringen",
  ],
  coordinator: [
    "GET POST /registers/eed/:oathId/bewaren",
    "GET /registers/eed/teksten",
    "GET POST /registers/eed/teksten/nieuw",
    "GET POST /registers/eed/teksten/:textId",
    "GET POST /registers/eed/bijeenkomsten/nieuw",
    "POST /registers/eed/bijeenkomsten/:ceremonyId/lijst",
    "POST /registers/eed/bijeenkomsten/:ceremonyId/lijst/:personId/weghalen",
    "POST /registers/eed/bijeenkomsten/:ceremonyId/afgelasten",
    "GET POST /registers/eed/bijeenkomsten/:ceremonyId/vastleggen/:personId",
    "GET /registers/eed/bijeenkomsten/:ceremonyId/formulieren",
    "GET /registers/eed/bijeenkomsten/:ceremonyId/formulier/:personId",
    "GET /registers/verklaringen/teksten",
    "GET POST /registers/verklaringen/teksten/:statement",
  ],
  "signed-in": [
    "GET POST /mijn-integriteit/eed",
    "GET /mijn-integriteit/eed/:oathId/formulier",
    "GET /mijn-integriteit/verklaringen",
    "GET POST /mijn-integriteit/verklaringen/:statement",
    "GET /mijn-integriteit/verklaringen/getekend/:signatureId",
  ],
};
