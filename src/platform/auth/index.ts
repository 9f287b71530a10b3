export { createAuth } from "./create-auth.ts";
export type { Auth } from "./create-auth.ts";
export { demonstrationRoutes } from "./demonstration.routes.tsx";
export type { DemonstrationAccount } from "./demonstration.routes.tsx";
export type { Directory, DirectoryPerson, Founding, PersonKey } from "./directory.ts";
export { createSetUpLink } from "./set-up.ts";
export { signInPage } from "./sign-in.routes.tsx";
export { stranger } from "./visitor.ts";
export type { Visitor, VisitorOrganisation } from "./visitor.ts";
