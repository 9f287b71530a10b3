import { z } from "zod";
import { roles } from "#platform/actor/index.ts";
import { fields } from "#platform/http/index.ts";

/** Roles that a group can give; everybody in service is an employee already. */
export const givenRoles = roles.filter((role) => role !== "employee");

/** A line of the table from groups to roles. */
export const groupRoleForm = z.object({
  group: fields.requiredText(200),
  role: z.enum(givenRoles),
});
export type GroupRole = z.output<typeof groupRoleForm>;
