export { createAuth } from "./create-auth.ts";
export type { Auth } from "./create-auth.ts";
export { organisationKinds } from "./directory.ts";
export type { Directory, DirectoryPerson, Founding, OrganisationKind, PersonKey } from "./directory.ts";
export { signInPage } from "./sign-in.routes.tsx";
export { stranger } from "./visitor.ts";
export type { Visitor, VisitorOrganisation } from "./visitor.ts";
