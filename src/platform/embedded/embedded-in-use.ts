/** Another process has this directory open. Two processes in one directory would destroy each other's rows. */
export class EmbeddedInUse extends Error {
  override readonly name = "EmbeddedInUse";
  readonly directory: string;

  constructor(directory: string, options?: ErrorOptions) {
    super(`The database in ${directory} is in use by another process. Stop that process first.`, options);
    this.directory = directory;
  }
}
