/** For another program with a token of one organisation: an identity provider. */
export const programDoors: readonly string[] = [
  "GET POST /scim/v2/Users",
  "GET PUT PATCH DELETE /scim/v2/Users/:id",
  "GET POST /scim/v2/Groups",
  "GET PUT PATCH DELETE /scim/v2/Groups/:id",
  "GET /scim/v2/ServiceProviderConfig",
  "GET /scim/v2/ResourceTypes",
  "GET /scim/v2/ResourceTypes/:id",
  "GET /scim/v2/Schemas",
  "GET /scim/v2/Schemas/:id",
];
