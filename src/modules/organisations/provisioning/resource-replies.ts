import { z } from "zod";
import type { Reply } from "#platform/http/index.ts";
import type { Attributes } from "./attributes.rules.ts";
import { projected } from "./projection.rules.ts";
import type { Projection } from "./projection.rules.ts";
import { ScimFault } from "./scim-fault.ts";

const marked = z.object({ meta: z.object({ version: z.string(), location: z.string() }) });

const names = (header: string, version: string): boolean =>
  header.split(",").some((one) => one.trim() === version || one.trim() === "*");

/** One resource, in the version it has; nothing where the provider says it has this version. */
export const answered = (
  resource: Attributes,
  projection: Projection,
  status: 200 | 201,
  ifNoneMatch?: string,
): Reply => {
  const { version, location } = marked.parse(resource).meta;
  const headers = { ETag: version, Location: location };
  if (ifNoneMatch !== undefined && names(ifNoneMatch, version))
    return { kind: "json", value: null, status: 304, headers };
  return { kind: "json", value: projected(resource, projection), status, headers };
};

/** Refuses a change of another version than the one there is. */
export const insistOnVersion = (resource: Attributes, ifMatch: string | undefined): void => {
  const { version } = marked.parse(resource).meta;
  if (ifMatch !== undefined && !names(ifMatch, version))
    throw new ScimFault("changed-since", `The resource is at version ${version}`);
};
