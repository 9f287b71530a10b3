import type { FormState } from "#platform/http/index.ts";
import { TextField } from "#ui/index.ts";
import type { SuggestedPerson } from "../people/person.ts";

interface PersonFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly form: FormState;
  /** From `suggestedPeople`; anybody else in the organisation can be typed. */
  readonly people: readonly SuggestedPerson[];
  readonly optional?: boolean | undefined;
}

/** One person of the organisation: typed, with suggestions where the browser can. Read it with `findPersonByText`. */
export const PersonField = ({ people, ...field }: PersonFieldProps) => (
  <TextField {...field} suggestions={people.map((person) => person.label)} autocomplete="off" />
);
