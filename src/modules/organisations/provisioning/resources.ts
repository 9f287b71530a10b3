import { createHash } from "node:crypto";
import { urns } from "./attributes.rules.ts";
import type { Attributes } from "./attributes.rules.ts";
import { scim } from "./dialect.ts";
import type { Group } from "./group.ts";
import type { ShownUser } from "./user.ts";

const filled = (parts: Readonly<Record<string, unknown>>): Attributes =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null && value !== undefined));

interface Meta {
  readonly resourceType: "User" | "Group";
  readonly id: string;
  readonly created: Date | null;
  readonly changed: Date | null;
}

/** The resource with its `meta`: the version is a mark of what it says. */
const withMeta = (resource: Attributes, meta: Meta, origin: string): Attributes => ({
  ...resource,
  meta: filled({
    resourceType: meta.resourceType,
    created: meta.created?.toISOString(),
    lastModified: meta.changed?.toISOString(),
    location: `${origin}${scim.base}/${meta.resourceType}s/${meta.id}`,
    version: versionOf(resource),
  }),
});

const versionOf = (resource: Attributes): string =>
  `W/"${createHash("sha256").update(JSON.stringify(resource)).digest("base64url").slice(0, 22)}"`;

/** A person as RFC 7643 writes a User. */
export const userResource = (user: ShownUser, origin: string): Attributes => {
  const enterprise = filled({ employeeNumber: user.externalKey, department: user.department });
  const resource = filled({
    schemas: [urns.user, urns.enterprise],
    id: user.personId,
    externalId: user.externalId,
    userName: user.userName,
    name: filled({ formatted: user.name, givenName: user.givenName, familyName: user.familyName }),
    displayName: user.name,
    emails:
      user.email === null ? null : [{ value: user.email, type: user.emailType ?? "work", primary: true }],
    title: user.title,
    userType: user.userType,
    active: user.active,
    groups: user.groups.map(({ groupId, displayName }) => ({
      value: groupId,
      display: displayName,
      type: "direct",
      $ref: `${origin}${scim.base}/Groups/${groupId}`,
    })),
    [urns.enterprise]: enterprise,
  });
  const { provisionedAt: created, changedAt: changed, personId: id } = user;
  return withMeta(resource, { resourceType: "User", id, created, changed }, origin);
};

/** A group as RFC 7643 writes it; without members where nobody asked for them. */
export const groupResource = (
  group: Group,
  members: readonly { readonly personId: string; readonly name: string }[] | undefined,
  origin: string,
): Attributes => {
  const { groupId: id, displayName, externalId, createdAt: created, changedAt: changed } = group;
  const resource = filled({
    schemas: [urns.group],
    id,
    externalId,
    displayName,
    members: members?.map(({ personId, name }) => ({
      value: personId,
      display: name,
      type: "User",
      $ref: `${origin}${scim.base}/Users/${personId}`,
    })),
  });
  return withMeta(resource, { resourceType: "Group", id, created, changed }, origin);
};
