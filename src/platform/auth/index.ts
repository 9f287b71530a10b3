export { stranger } from "./visitor.ts";
export type { Visitor, VisitorOrganisation } from "./visitor.ts";
