import { z } from "zod";
import { found, ordinaryReading, program } from "#platform/http/index.ts";
import type { Reply, Route } from "#platform/http/index.ts";
import type { Attributes } from "./attributes.rules.ts";
import { scim } from "./dialect.ts";
import { resourceTypes, schemas, serviceProviderConfig } from "./discovery.ts";
import { listResponse } from "./listing.ts";
import { ScimFault } from "./scim-fault.ts";

const located = (resource: Attributes, resourceType: string, location: string): Attributes => ({
  ...resource,
  meta: { resourceType, location },
});

const reply = (value: unknown): Reply => ({ kind: "json", value });

/** What is described is not searched (RFC 7644, 4). */
const unfiltered = z.object({ filter: z.string().optional() });
const insistUnfiltered = (filter: string | undefined): void => {
  if (filter !== undefined) throw new ScimFault("forbidden", "This list cannot be filtered");
};

interface Catalogue {
  readonly path: "/ResourceTypes" | "/Schemas";
  readonly resourceType: "ResourceType" | "Schema";
  readonly resources: readonly (Attributes & { readonly id: string })[];
}

const described = ({ path, resourceType, resources }: Catalogue): readonly Route[] => {
  const shown = (origin: string) =>
    resources.map((resource) =>
      located(resource, resourceType, `${origin}${scim.base}${path}/${resource.id}`),
    );
  return [
    program({
      method: "GET",
      dialect: scim,
      path,
      audit: ordinaryReading,
      query: unfiltered,
      answer: async ({ origin, query }) => {
        insistUnfiltered(query.filter);
        return reply(listResponse(shown(origin), { total: resources.length, offset: 0 }));
      },
    }),
    program({
      method: "GET",
      dialect: scim,
      path: `${path}/:id`,
      audit: ordinaryReading,
      params: z.object({ id: z.string() }),
      answer: async ({ origin, params }) =>
        reply(found(shown(origin).find((resource) => resource["id"] === params.id))),
    }),
  ];
};

/** What an identity provider asks before anything else: what is spoken here. */
export const discoveryRoutes: readonly Route[] = [
  program({
    method: "GET",
    dialect: scim,
    path: "/ServiceProviderConfig",
    audit: ordinaryReading,
    answer: async ({ origin }) =>
      reply(
        located(
          serviceProviderConfig,
          "ServiceProviderConfig",
          `${origin}${scim.base}/ServiceProviderConfig`,
        ),
      ),
  }),
  ...described({ path: "/ResourceTypes", resourceType: "ResourceType", resources: resourceTypes }),
  ...described({ path: "/Schemas", resourceType: "Schema", resources: schemas }),
];
