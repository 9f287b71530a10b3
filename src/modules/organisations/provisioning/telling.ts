import { isAlreadyThere } from "#platform/database/index.ts";
import { AppError } from "#platform/http/index.ts";
import { NoGroup } from "./group.rules.ts";
import { NoChange } from "./patch.rules.ts";
import { wrong } from "./scim-fault.ts";
import { NoUser } from "./user.rules.ts";

/** Does something for a provider; what it cannot be is told in the words of the protocol. @throws AppError */
export const telling = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoUser || error instanceof NoGroup) throw wrong("invalidValue", error.message);
    if (error instanceof NoChange) throw wrong(error.scimType, error.message);
    if (isAlreadyThere(error)) throw new AppError("conflict", undefined, { cause: error });
    throw error;
  }
};
