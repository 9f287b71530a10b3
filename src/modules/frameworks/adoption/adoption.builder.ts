import type { Db } from "#platform/database/index.ts";

interface Here {
  readonly organisationId: string;
}

/** An organisation that uses this framework since 2024; written as the owner of the database. */
export const anAdoption = async (
  owner: Db,
  { organisationId }: Here,
  change: {
    framework?: string;
    version?: number;
    adoptedOn?: string;
    adoptedBy?: string;
    endedOn?: string | null;
  } = {},
) => {
  const row = {
    organisationId,
    framework: "rekenkamer-2024",
    version: 1,
    adoptedOn: "2024-09-10",
    adoptedBy: "gemeentesecretaris",
    endedOn: null,
    ...change,
  };
  await owner.insertInto("adoptedFrameworks").values(row).execute();
  return row;
};

/** A norm of the organisation itself, without framework unless told. */
export const anOwnItem = async (
  owner: Db,
  { organisationId }: Here,
  change: {
    framework?: string;
    code?: string;
    level?: "norm" | "building-block" | "duty" | "subject";
    title?: string;
    parentCode?: string | null;
  } = {},
) => {
  const row = {
    organisationId,
    framework: "eigen",
    code: "VS.1",
    level: "norm" as const,
    title: "Vier ogen bij grondtransacties",
    text: "Bij elke aan- of verkoop van grond kijken twee medewerkers mee.",
    control: "structure" as const,
    part: "prevention" as const,
    addedOn: "2025-01-10",
    ...change,
  };
  await owner.insertInto("ownItems").values(row).execute();
  return row;
};
