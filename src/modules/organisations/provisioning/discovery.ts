import { urns } from "./attributes.rules.ts";
import { mostListed } from "./listing.ts";

const core = "urn:ietf:params:scim:schemas:core:2.0";

interface Described {
  readonly type?: "string" | "boolean" | "complex" | "reference" | "dateTime";
  readonly description: string;
  readonly required?: boolean;
  readonly multiValued?: boolean;
  readonly caseExact?: boolean;
  readonly mutability?: "readWrite" | "readOnly";
  readonly uniqueness?: "none" | "server";
  readonly subAttributes?: readonly unknown[];
}

/** An attribute as RFC 7643, 7 describes it. */
const attribute = (name: string, { description, ...rest }: Described) => ({
  name,
  type: "string",
  multiValued: false,
  description,
  required: false,
  caseExact: false,
  mutability: "readWrite",
  returned: "default",
  uniqueness: "none",
  ...rest,
});

const userSchema = {
  schemas: [`${core}:Schema`],
  id: urns.user,
  name: "User",
  description: "Somebody who works for the organisation",
  attributes: [
    attribute("userName", {
      description: "The name by which the provider knows the person",
      required: true,
      uniqueness: "server",
    }),
    attribute("externalId", { description: "The key of the person at the provider", caseExact: true }),
    attribute("name", {
      type: "complex",
      description: "The parts of the name",
      subAttributes: [
        attribute("formatted", { description: "The whole name" }),
        attribute("givenName", { description: "The given name" }),
        attribute("familyName", { description: "The family name" }),
      ],
    }),
    attribute("displayName", { description: "The name that colleagues see" }),
    attribute("emails", {
      type: "complex",
      multiValued: true,
      description: "The address to sign in with; one is kept",
      subAttributes: [
        attribute("value", { description: "The address" }),
        attribute("type", { description: "What the address is for" }),
        attribute("primary", { type: "boolean", description: "The first choice" }),
      ],
    }),
    attribute("title", { description: "The function" }),
    attribute("userType", {
      description: "How the person works here: Employee, Contractor, Intern, Volunteer",
    }),
    attribute("active", {
      type: "boolean",
      description: "False ends the service on that day and access at once",
    }),
    attribute("groups", {
      type: "complex",
      multiValued: true,
      mutability: "readOnly",
      description: "The groups of the person",
      subAttributes: [
        attribute("value", { description: "The id of the group", mutability: "readOnly" }),
        attribute("display", { description: "The name of the group", mutability: "readOnly" }),
      ],
    }),
  ],
};

const enterpriseSchema = {
  schemas: [`${core}:Schema`],
  id: urns.enterprise,
  name: "EnterpriseUser",
  description: "Where the person works",
  attributes: [
    attribute("employeeNumber", {
      description: "The personnel number",
      caseExact: true,
      uniqueness: "server",
    }),
    attribute("department", { description: "The key or the name of a unit" }),
  ],
};

const groupSchema = {
  schemas: [`${core}:Schema`],
  id: urns.group,
  name: "Group",
  description: "A group; which role it gives is decided here",
  attributes: [
    attribute("displayName", { description: "The name", required: true, uniqueness: "server" }),
    attribute("externalId", { description: "The key of the group at the provider", caseExact: true }),
    attribute("members", {
      type: "complex",
      multiValued: true,
      description: "Who is in the group",
      subAttributes: [
        attribute("value", { description: "The id of a User", required: true }),
        attribute("display", { description: "The name of the User", mutability: "readOnly" }),
      ],
    }),
  ],
};

export const schemas = [userSchema, enterpriseSchema, groupSchema];

/** The kinds of resources there are. */
export const resourceTypes = [
  {
    schemas: [`${core}:ResourceType`],
    id: "User",
    name: "User",
    endpoint: "/Users",
    description: "Somebody who works for the organisation",
    schema: urns.user,
    schemaExtensions: [{ schema: urns.enterprise, required: false }],
  },
  {
    schemas: [`${core}:ResourceType`],
    id: "Group",
    name: "Group",
    endpoint: "/Groups",
    description: "A group of users",
    schema: urns.group,
    schemaExtensions: [],
  },
];

/** What of SCIM is spoken here. */
export const serviceProviderConfig = {
  schemas: [`${core}:ServiceProviderConfig`],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: mostListed },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: "oauthbearertoken",
      name: "Bearer token",
      description: "A token that the administrator of the organisation made",
      primary: true,
    },
  ],
};
